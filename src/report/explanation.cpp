// SPDX-License-Identifier: Apache-2.0
// Why each mention of a document was counted, what else might have been, and what its figures
// claim.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/claim_columns.hpp"
#include "report/figure_columns.hpp"
#include "report/mention_columns.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// `companies.tsv:812, "Deepseek"`, or nothing for a name that no lexicon lists.
std::string form_of(const TaggedMention& it) {
    if (!it.mention->form) return {};
    const Form form = (*it.lexicon)[*it.mention->form];
    return fmt::format("{}:{}, \"{}\"", it.lexicon->files()[form.line.file].name, form.line.line,
                       form.text);
}

std::string evidence_of(const TaggedMention& it) {
    const Evidence& evidence = it.mention->evidence;
    const auto word = [&] {
        return fmt::format("\"{}\" at byte {}", evidence.at.of(it.document->document.text),
                           evidence.at.begin);
    };
    switch (evidence.kind) {
        case EvidenceKind::none:
            return {};
        case EvidenceKind::own_name:
            return "named surely elsewhere in the document";
        case EvidenceKind::related:
            return "related to " +
                   std::string(
                       view_entity(*it.lexicon, it.document->tagged, *evidence.entity).name);
        case EvidenceKind::evidence_word:
            return "its evidence " + word();
        case EvidenceKind::type_word:
            return "general evidence " + word();
    }
    return {};
}

ColumnsOf<TaggedMention> explained_columns() {
    ColumnsOf<TaggedMention> columns = byte_columns();
    columns.insert(columns.end(), entity_columns().begin(), entity_columns().end());
    columns.push_back(
        {{.key = "outcome"}, [](const auto& it) { return to_string(it.mention->outcome); }});
    columns.push_back({{.key = "form"}, form_of});
    columns.push_back({{.key = "evidence"}, evidence_of});
    columns.push_back({{.key = "rivals"}, rivals_of});
    return columns;
}

// What is explained of a document: all, or what covers a byte.
class Explanation {
public:
    Explanation(const TaggedDocument& tagged, const Lexicon& lexicon,
                const std::optional<std::uint32_t>& byte)
        : tagged_(tagged), lexicon_(lexicon), byte_(byte) {}

    [[nodiscard]] const std::string& document() const { return tagged_.document.id; }

    [[nodiscard]] std::vector<TaggedMention> mentions() const {
        return asked_for(tagged_.tagged.mentions);
    }
    [[nodiscard]] std::vector<TaggedMention> roles() const {
        return asked_for(tagged_.tagged.roles);
    }
    [[nodiscard]] std::vector<TaggedMention> candidates() const {
        return asked_for(tagged_.tagged.losers);
    }

    // Figures that may be compared.
    [[nodiscard]] std::vector<ClaimedFigure> claims() const {
        std::vector<ClaimedFigure> claims = claimed_figures(tagged_, lexicon_, {});
        std::erase_if(claims, [&](const ClaimedFigure& it) { return !is_there(it.figure.range); });
        return claims;
    }

    void write_text(std::ostream& out) const {
        out << printable(document()) << "\n\n";
        const std::vector<ClaimedFigure> claimed = claims();
        if (mentions().empty() && roles().empty() && candidates().empty() && claimed.empty()) {
            out << (byte_ ? "Nothing here that any lexicon knows.\n"
                          : "Nothing that any lexicon knows.\n");
        }
        for (const TaggedMention& it : mentions()) {
            write_one(out, it);
            for (const Mention& loser : tagged_.tagged.losers) {
                const bool is_rival =
                    it.mention->rule != Rule::role && loser.range.overlaps(it.mention->range);
                if (is_rival) write_one(out, {&loser, &tagged_, &lexicon_});
            }
        }
        for (const TaggedMention& it : roles()) write_one(out, it);
        for (const TaggedMention& loser : candidates()) {
            if (!stands_on_mention(loser)) write_one(out, loser);
        }
        for (const ClaimedFigure& claim : claimed) write_one(out, claim);
    }

private:
    [[nodiscard]] std::vector<TaggedMention> asked_for(const std::vector<Mention>& all) const {
        std::vector<TaggedMention> asked;
        for (const Mention& mention : all) {
            if (is_there(mention.range)) asked.push_back({&mention, &tagged_, &lexicon_});
        }
        return asked;
    }

    [[nodiscard]] bool is_there(ByteRange range) const {
        return !byte_ || (range.begin <= *byte_ && *byte_ < range.end);
    }

    [[nodiscard]] bool stands_on_mention(const TaggedMention& loser) const {
        const auto& mentions = tagged_.tagged.mentions;
        return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
            return mention.range.overlaps(loser.mention->range);
        });
    }

    void write_one(std::ostream& out, const TaggedMention& it) const {
        const Mention& mention = *it.mention;
        const EntityView entity = entity_of(it);
        const bool stands = mention.outcome == Outcome::stands;
        out << fmt::format("{}{}-{}  {}  {} {} ({})\n",
                           stands ? "" : "    not: ", mention.range.begin, mention.range.end,
                           printable(mention.range.of(tagged_.document.text)), stands ? "is" : "as",
                           printable(entity.name), entity.type);
        const auto line = [&](std::string_view label, const std::string& text) {
            if (text.empty()) return;
            out << fmt::format("{}{:<10}{}\n", stands ? "    " : "         ", label,
                               printable(text));
        };
        line("rule", std::string(to_string(mention.rule)));
        line("form", form_of(it));
        line("evidence", evidence_of(it));
        if (!stands) line("because", std::string(to_string(mention.outcome)));
        for (const EntityId rival : mention.rivals) {
            line("rival", std::string(view_entity(lexicon_, tagged_.tagged, rival).name) +
                              ": counted for neither");
        }
    }

    static void write_one(std::ostream& out, const ClaimedFigure& claim) {
        out << fmt::format("{}-{}  {}  claims {}\n", claim.figure.range.begin,
                           claim.figure.range.end, printable(claim.printed),
                           printable(figure_text(claim.figure)));
        const auto line = [&](std::string_view label, std::string_view text) {
            if (!text.empty()) out << fmt::format("    {:<13}{}\n", label, printable(text));
        };
        line("kind", to_string(claim.figure.kind));
        line("measured", claim.figure.measured);
        line("subject", claim.subject);
        line("counterparty", claim.counterparty);
        line("period", claim.period ? to_string(*claim.period) : std::string());
        line("modality", to_string(claim.modality));
        line("said by", claim.said_by);
    }

    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
    const std::optional<std::uint32_t>& byte_;
};

ColumnsOf<Explanation> keys() {
    return {{{.key = "document"}, &Explanation::document},
            list_of<Explanation>("mentions", explained_columns(), &Explanation::mentions),
            list_of<Explanation>("roles", explained_columns(), &Explanation::roles),
            list_of<Explanation>("candidates", explained_columns(), &Explanation::candidates),
            list_of<Explanation>("claims", figure_columns_of_claims(), &Explanation::claims)};
}

}  // namespace

Json explain_shape() { return shape_of(keys()); }

void write_explanation(std::ostream& out, Format format, const TaggedDocument& tagged,
                       const Lexicon& lexicon, const std::optional<std::uint32_t>& byte) {
    const Explanation explanation(tagged, lexicon, byte);
    if (format == Format::json) return write_json(out, object_of(keys(), explanation));
    explanation.write_text(out);
}

}  // namespace onoma

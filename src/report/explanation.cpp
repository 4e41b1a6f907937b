// SPDX-License-Identifier: Apache-2.0
// Why each mention of a document was counted, and what else might have been.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/printable.hpp"
#include "report/report_frame.hpp"

namespace onoma {
namespace {

class Explainer {
public:
    Explainer(const TaggedDocument& tagged, const Lexicon& lexicon)
        : tagged_(tagged), lexicon_(lexicon) {}

    // `companies.tsv:812, "Deepseek"`, or nothing for a name that no lexicon lists.
    [[nodiscard]] std::string form_of(const Mention& mention) const {
        if (!mention.form) return {};
        const Form form = lexicon_[*mention.form];
        return fmt::format("{}:{}, \"{}\"", lexicon_.files()[form.line.file].name, form.line.line,
                           form.text);
    }

    [[nodiscard]] std::string evidence_of(const Mention& mention) const {
        const Evidence& evidence = mention.evidence;
        const auto word = [&] {
            return fmt::format("\"{}\" at byte {}", evidence.at.of(tagged_.document.text),
                               evidence.at.begin);
        };
        switch (evidence.kind) {
            case EvidenceKind::none:
                return {};
            case EvidenceKind::own_name:
                return "named surely elsewhere in the document";
            case EvidenceKind::related:
                return "related to " + std::string(view(*evidence.entity).name);
            case EvidenceKind::evidence_word:
                return "its evidence " + word();
            case EvidenceKind::type_word:
                return "general evidence " + word();
        }
        return {};
    }

    [[nodiscard]] EntityView view(EntityId id) const {
        return view_entity(lexicon_, tagged_.tagged, id);
    }

    [[nodiscard]] Json to_json(const Mention& mention) const {
        const EntityView entity = view(mention.entity);
        Json json = {{"begin_byte", mention.range.begin},
                     {"end_byte", mention.range.end},
                     {"text", mention.range.of(tagged_.document.text)},
                     {"entity", entity.id},
                     {"name", entity.name},
                     {"type", entity.type},
                     {"rule", to_string(mention.rule)},
                     {"outcome", to_string(mention.outcome)},
                     {"form", form_of(mention)},
                     {"evidence", evidence_of(mention)}};
        json["rivals"] = Json::array();
        for (const EntityId rival : mention.rivals) json["rivals"].push_back(view(rival).id);
        return json;
    }

    void write_text(std::ostream& out, const Mention& mention) const {
        const EntityView entity = view(mention.entity);
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
        line("form", form_of(mention));
        line("evidence", evidence_of(mention));
        if (!stands) line("because", std::string(to_string(mention.outcome)));
        for (const EntityId rival : mention.rivals) {
            line("rival", std::string(view(rival).name) + ": counted for neither");
        }
    }

private:
    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
};

bool is_at(const Mention& mention, const std::optional<std::uint32_t>& byte) {
    return !byte || (mention.range.begin <= *byte && *byte < mention.range.end);
}

}  // namespace

void write_explanation(std::ostream& out, Format format, const TaggedDocument& tagged,
                       const Lexicon& lexicon, const std::optional<std::uint32_t>& byte) {
    const Explainer explainer(tagged, lexicon);
    Json json = {{"document", tagged.document.id}};
    for (const char* key : {"mentions", "roles", "candidates"}) json[key] = Json::array();
    for (const Mention& mention : tagged.tagged.mentions) {
        if (is_at(mention, byte)) json["mentions"].push_back(explainer.to_json(mention));
    }
    for (const Mention& role : tagged.tagged.roles) {
        if (is_at(role, byte)) json["roles"].push_back(explainer.to_json(role));
    }
    for (const Mention& loser : tagged.tagged.losers) {
        if (is_at(loser, byte)) json["candidates"].push_back(explainer.to_json(loser));
    }
    if (format == Format::json) return write_json(out, json);

    out << printable(tagged.document.id) << "\n\n";
    if (json["mentions"].empty() && json["roles"].empty() && json["candidates"].empty()) {
        out << (byte ? "Nothing here that any lexicon knows.\n"
                     : "Nothing that any lexicon knows.\n");
    }
    const auto& losers = tagged.tagged.losers;
    for (const auto* mentions : {&tagged.tagged.mentions, &tagged.tagged.roles}) {
        for (const Mention& mention : *mentions) {
            if (!is_at(mention, byte)) continue;
            explainer.write_text(out, mention);
            if (mention.rule == Rule::role) continue;
            for (const Mention& loser : losers) {
                if (loser.range.overlaps(mention.range)) explainer.write_text(out, loser);
            }
        }
    }
    // What no mention stands on.
    for (const Mention& loser : losers) {
        const auto overlaps = [&](const Mention& mention) {
            return mention.range.overlaps(loser.range);
        };
        const auto& mentions = tagged.tagged.mentions;
        const bool told = std::any_of(mentions.begin(), mentions.end(), overlaps);
        if (!told && is_at(loser, byte)) explainer.write_text(out, loser);
    }
}

}  // namespace onoma

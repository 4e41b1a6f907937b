// SPDX-License-Identifier: Apache-2.0
// Why each mention of a document was counted, what else might have been, and what its figures
// claim.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/joined.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/finding_columns.hpp"
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

// The first mention of a person in full, by whom a surname or a given name is theirs.
std::string full_name_of(const TaggedMention& it) {
    if (it.mention->rule != Rule::surname && it.mention->rule != Rule::given_name) return {};
    for (const Mention& other : it.document->tagged.mentions) {
        const bool is_longer = other.range.size() > it.mention->range.size();
        if (other.entity != it.mention->entity || !is_longer) continue;
        return fmt::format("of \"{}\" at byte {}", other.range.of(it.document->document.text),
                           other.range.begin);
    }
    return {};
}

std::string evidence_of(const TaggedMention& it) {
    const Evidence& evidence = it.mention->evidence;
    const auto word = [&] {
        return fmt::format("\"{}\" at byte {}", evidence.at.of(it.document->document.text),
                           evidence.at.begin);
    };
    switch (evidence.kind) {
        case EvidenceKind::none:
            return full_name_of(it);
        case EvidenceKind::own_name:
            return evidence.at.size() > 0 ? "named with " + word()
                                          : "named surely elsewhere in the document";
        case EvidenceKind::related:
            if (evidence.entity == it.mention->entity) return "what belongs to it is named";
            return "related to " +
                   std::string(
                       view_entity(*it.lexicon, it.document->tagged, *evidence.entity).name);
        case EvidenceKind::evidence_word:
            return "its evidence " + word();
        case EvidenceKind::type_word:
            return "general evidence " + word();
        case EvidenceKind::frame_word:
            return "its frame " + word();
    }
    return {};
}

// In words, why it is no mention, or nothing where its name says it.
std::string_view meaning_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::hidden_type:
            return "counted when its type is asked for (--type)";
        case Outcome::credit:
            return "it says who made the article, not what the article tells";
        case Outcome::left_out:
            return "no lexicon lists it";
        case Outcome::no_evidence:
            return "the form may mean something else, and nothing near by says that it is this";
        case Outcome::blocked:
            return "inside a phrase of the entry's `not` column";
        case Outcome::part_of_longer_name:
            return "capitals go on beside it";
        case Outcome::overlapped:
            return "a longer name, or one with a better claim, stands there";
        case Outcome::stands:
            break;
    }
    return {};
}

// A name that is no mention, and no candidate for one.
struct UncountedName {
    const UnlistedName* name = nullptr;
    const Document* document = nullptr;
    std::string_view reason;          // see meaning_of
    std::vector<std::string> may_be;  // names of listed entities
};

std::string_view meaning_of(std::string_view reason) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> meanings = {{
        {"unknown-name", "no lexicon lists it, and no frame makes a name of it"},
        {"capital-of-sentence", "the capital may be that of the sentence or the headline"},
        {"surname-alone", "a surname, and the article has no full name with it"},
        {"bare-ticker", "a ticker counts only with its signs: $ABC, (NYSE: ABC), ABC.N"},
        {"other-date", "the form does not hold on the date of the article"},
        {"other-case", "the lexicon has it with other capitals"},
    }};
    for (const auto& [known, meaning] : meanings) {
        if (known == reason) return meaning;
    }
    return {};
}

// Tells why names of one document are not counted. Cost: the first name in one word asks all
// persons.
class Reasons {
public:
    Reasons(const Lexicon& lexicon, const TaggedDocument& tagged)
        : lexicon_(lexicon), tagged_(tagged) {}

    [[nodiscard]] UncountedName of(const UnlistedName& name) const {
        UncountedName result{&name, &tagged_.document, "unknown-name", {}};
        if (name.standing == Standing::doubtful) result.reason = "capital-of-sentence";
        if (find_form(result)) return result;
        const bool is_word = name.name.find(' ') == std::string::npos;
        if (is_word) result.may_be = persons_called(fold(name.name));
        if (is_word && (!result.may_be.empty() || name.has(Clue::role))) {
            result.reason = "surname-alone";
        }
        return result;
    }

private:
    using NamesByWord = std::unordered_map<std::string, std::vector<std::string>>;

    // A form with the same letters that was no candidate.
    bool find_form(UncountedName& result) const {
        for (std::size_t part = 0; part < lexicon_.part_count(); ++part) {
            const PhraseTrie& trie = lexicon_.trie(part);
            NodeId node = PhraseTrie::root;
            for (const Piece& piece : tagged_.text.pieces) {
                const ByteRange range = result.name->range;
                if (piece.range.begin < range.begin || piece.range.end > range.end) continue;
                node = trie.step(node, trie.find_word(tagged_.text.folded_of(piece)));
                if (node == PhraseTrie::root) break;
            }
            if (node == PhraseTrie::root) continue;
            lexicon_.for_each_form_at(part, node,
                                      [&](FormId /*id*/, const Form& form) { take(form, result); });
        }
        return !result.may_be.empty();
    }

    void take(const Form& form, UncountedName& result) const {
        const bool is_ticker = form.use == FormUse::ticker;
        const bool is_name =
            form.use == FormUse::name || form.use == FormUse::alias || form.use == FormUse::weak;
        if (!is_ticker && !is_name) return;
        const std::optional<Date>& date = tagged_.document.date;
        const bool is_dated = date && !form.period.holds_on(*date);
        result.reason = is_ticker ? "bare-ticker" : is_dated ? "other-date" : "other-case";
        add(std::string(lexicon_[form.entity].name), result.may_be);
    }

    [[nodiscard]] std::vector<std::string> persons_called(const std::string& surname) const {
        if (!persons_) persons_ = persons_by_surname();
        const auto found = persons_->find(surname);
        return found == persons_->end() ? std::vector<std::string>() : found->second;
    }

    [[nodiscard]] NamesByWord persons_by_surname() const {
        NamesByWord persons;
        lexicon_.for_each_entity([&](EntityId /*id*/, const Entity& entity) {
            if (lexicon_.types()[entity.kind] != "person") return;
            const auto space = entity.name.rfind(' ');
            if (space == std::string_view::npos) return;
            add(std::string(entity.name), persons[fold(entity.name.substr(space + 1))]);
        });
        return persons;
    }

    static void add(std::string name, std::vector<std::string>& names) {
        constexpr std::size_t most_named = 5;
        const bool is_new = std::find(names.begin(), names.end(), name) == names.end();
        if (is_new && names.size() < most_named) names.push_back(std::move(name));
    }

    const Lexicon& lexicon_;
    const TaggedDocument& tagged_;
    mutable std::optional<NamesByWord> persons_;  // by folded surname, made when first asked for
};

std::vector<std::string> clues_of(const UncountedName& it) {
    std::vector<std::string> clues;
    for (std::size_t index = 0; index < clue_count; ++index) {
        const auto clue = static_cast<Clue>(index);
        if (it.name->has(clue)) clues.emplace_back(to_string(clue));
    }
    return clues;
}

const ColumnsOf<UncountedName>& uncounted_columns() {
    static const ColumnsOf<UncountedName> columns = {
        {{.key = "begin_byte"}, [](const auto& it) { return it.name->range.begin; }},
        {{.key = "end_byte"}, [](const auto& it) { return it.name->range.end; }},
        {{.key = "text"}, [](const auto& it) { return it.name->range.of(it.document->text); }},
        {{.key = "because",
          .shape = shape::one_of({"unknown-name", "capital-of-sentence", "surname-alone",
                                  "bare-ticker", "other-date", "other-case"})},
         [](const auto& it) { return it.reason; }},
        {{.key = "may_be", .shape = shape::list_of(shape::text())}, &UncountedName::may_be},
        {{.key = "clues", .shape = shape::list_of(shape::text())}, clues_of},
    };
    return columns;
}

// A number, with the figure that it is part of.
struct ToldNumber {
    const NumberFate* fate = nullptr;
    const Figure* figure = nullptr;
    const Document* document = nullptr;
};

std::string value_of(const ToldNumber& it) {
    return it.figure == nullptr ? std::string() : figure_text(*it.figure);
}

const ColumnsOf<ToldNumber>& number_columns() {
    static const ColumnsOf<ToldNumber> columns = {
        {{.key = "begin_byte"}, [](const auto& it) { return it.fate->range.begin; }},
        {{.key = "end_byte"}, [](const auto& it) { return it.fate->range.end; }},
        {{.key = "text"}, [](const auto& it) { return it.fate->range.of(it.document->text); }},
        {{.key = "figure"}, value_of},
        {{.key = "because"}, [](const auto& it) { return it.fate->rule; }},
    };
    return columns;
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
        std::erase_if(claims,
                      [&](const ClaimedFigure& it) { return !is_asked_for(it.figure.range); });
        return claims;
    }

    // Without those that a mention or a lost candidate explains.
    [[nodiscard]] std::vector<UncountedName> uncounted() const {
        const Reasons reasons(lexicon_, tagged_);
        std::vector<UncountedName> names;
        for (const UnlistedName& name : tagged_.unlisted) {
            if (is_asked_for(name.range) && !is_told(name.range)) {
                names.push_back(reasons.of(name));
            }
        }
        return names;
    }

    [[nodiscard]] std::vector<ToldNumber> numbers() const {
        std::vector<ToldNumber> numbers;
        auto figure = tagged_.figures.begin();
        for (const NumberFate& fate : tagged_.numbers) {
            const ByteRange asked = fate.figure.value_or(fate.range);
            if (!is_asked_for(asked)) continue;
            while (figure != tagged_.figures.end() && figure->range.end <= fate.range.begin) {
                ++figure;
            }
            const bool is_in = fate.figure && figure != tagged_.figures.end();
            numbers.push_back({&fate, is_in ? &*figure : nullptr, &tagged_.document});
        }
        return numbers;
    }

    void write_text(std::ostream& out) const {
        out << printable(document()) << "\n\n";
        const std::vector<ClaimedFigure> claimed = claims();
        const std::vector<ToldNumber> told = numbers();
        if (mentions().empty() && roles().empty() && candidates().empty() && claimed.empty() &&
            uncounted().empty() && told.empty()) {
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
        write_numbers(out, told, claimed);
        for (const UncountedName& name : uncounted()) write_one(out, name);
    }

private:
    [[nodiscard]] bool is_asked_for(ByteRange range) const {
        return !byte_ || (range.begin <= *byte_ && *byte_ < range.end);
    }

    [[nodiscard]] bool is_told(ByteRange range) const {
        const auto overlaps = [&](const Mention& mention) { return mention.range.overlaps(range); };
        const auto is_in = [&](const std::vector<Mention>& all) {
            return std::any_of(all.begin(), all.end(), overlaps);
        };
        return is_in(tagged_.tagged.mentions) || is_in(tagged_.tagged.losers);
    }

    [[nodiscard]] std::vector<TaggedMention> asked_for(const std::vector<Mention>& all) const {
        std::vector<TaggedMention> asked;
        for (const Mention& mention : all) {
            if (is_asked_for(mention.range)) asked.push_back({&mention, &tagged_, &lexicon_});
        }
        return asked;
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
        if (!stands) {
            line("because",
                 fmt::format("{}: {}", to_string(mention.outcome), meaning_of(mention.outcome)));
        }
        for (const EntityId rival : mention.rivals) {
            line("rival", std::string(view_entity(lexicon_, tagged_.tagged, rival).name) +
                              ": counted for neither");
        }
    }

    // Each figure once, and not those that are shown as claims.
    static void write_numbers(std::ostream& out, const std::vector<ToldNumber>& numbers,
                              const std::vector<ClaimedFigure>& claimed) {
        const Figure* last = nullptr;
        for (const ToldNumber& it : numbers) {
            if (it.figure == nullptr) {
                write_one(out, it);
                continue;
            }
            const ByteRange range = it.figure->range;
            const bool is_claim =
                std::any_of(claimed.begin(), claimed.end(), [&](const ClaimedFigure& claim) {
                    return claim.figure.range.begin == range.begin;
                });
            if (it.figure == last || is_claim) continue;
            last = it.figure;
            out << fmt::format("{}-{}  {}  is {} ({})\n", range.begin, range.end,
                               printable(range.of(it.document->text)),
                               printable(figure_text(*it.figure)), to_string(it.figure->kind));
        }
    }

    static void write_one(std::ostream& out, const ToldNumber& it) {
        out << fmt::format("    not: {}-{}  {}\n", it.fate->range.begin, it.fate->range.end,
                           printable(it.fate->range.of(it.document->text)));
        out << fmt::format("         because   {}: {}\n", it.fate->rule,
                           meaning_of_rule(it.fate->rule));
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

    void write_one(std::ostream& out, const UncountedName& it) const {
        out << fmt::format("    not: {}-{}  {}\n", it.name->range.begin, it.name->range.end,
                           printable(it.name->range.of(tagged_.document.text)));
        out << fmt::format("         because   {}: {}\n", it.reason, meaning_of(it.reason));
        if (!it.may_be.empty()) {
            out << fmt::format("         may be    {}\n", printable(joined(it.may_be, ", ")));
        }
        const std::vector<std::string> clues = clues_of(it);
        if (!clues.empty()) out << fmt::format("         seen with {}\n", joined(clues, ", "));
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
            list_of<Explanation>("claims", figure_columns_of_claims(), &Explanation::claims),
            list_of<Explanation>("not_counted", uncounted_columns(), &Explanation::uncounted),
            list_of<Explanation>("numbers", number_columns(), &Explanation::numbers)};
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

// SPDX-License-Identifier: Apache-2.0
#include "entities/frames.hpp"

#include <algorithm>
#include <optional>

#include "entities/capital_run.hpp"
#include "entities/frame_words.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words_of_person = 4;
constexpr std::uint32_t most_words_of_company = 3;
constexpr std::uint32_t apposition_words = 6;  // in which a role or `startup` must come

// The frames of one text.
class FramedNames {
public:
    FramedNames(const Lexicon& lexicon, const FrameFinder& finder, const TokenizedText& text,
                std::vector<Candidate>& names, std::vector<ProvisionalEntity>& provisional)
        : lexicon_(lexicon), finder_(finder), text_(text), words_(text), names_(names),
          provisional_(provisional), covered_(text.pieces.size(), false) {
        for (const Candidate& name : names) {
            if (!name.accepted || !(name.sure || name.evidence.kind != EvidenceKind::none)) continue;
            for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at) {
                // A weak form inside a longer unlisted name does not keep it from being one.
                covered_[at] = covered_[at] || name.sure;
            }
        }
    }

    void find() {
        const auto person = lexicon_.find_type("person");
        const auto company = lexicon_.find_type("company");
        for (std::uint32_t at = 0; at < words_.size(); ++at) {
            if (!words_.is_name_word(at) && !words_.is_initial(at)) continue;
            if (company) {
                if (const auto name = company_at(at)) {
                    at = add(*name, *company) - 1;
                    continue;
                }
            }
            if (!person) continue;
            if (const auto name = person_at(at)) at = add(*name, *person) - 1;
        }
        if (!framed_.empty()) find_repetitions();
    }

private:
    struct Framed {
        PieceRange pieces;  // the name without a legal form
        PieceRange span;
        EntityId entity;
    };

    [[nodiscard]] bool is_free(PieceRange pieces) const {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
            if (covered_[at]) return false;
        }
        return true;
    }

    // Capitalized words, initials and particles from `begin` on that may be a person's full name.
    [[nodiscard]] std::optional<PieceRange> full_name_at(std::uint32_t begin) const {
        if (begin > 0 && words_.are_adjacent(begin - 1, begin) && !is_frame_before(begin - 1) &&
            words_.is_name_word(begin - 1) && !words_.begins_sentence(begin - 1) &&
            !words_.in_title_case(begin)) {
            return std::nullopt;  // in the middle of a longer run of capitals
        }
        std::uint32_t end = begin;
        std::uint32_t words = 0;
        const std::uint32_t most = words_.in_title_case(begin) ? 2 : most_words_of_person;
        while (end < words_.size() && words < most) {
            if (end > begin && !words_.are_adjacent(end - 1, end)) break;
            if (words_.is_name_word(end) || words_.is_initial(end)) {
                if (is_no_surname(words_.folded(end))) return std::nullopt;
                ++end;
                ++words;
                continue;
            }
            const bool particle = words > 0 && is_particle(words_.folded(end)) &&
                                  end + 1 < words_.size() && words_.are_adjacent(end, end + 1);
            if (!particle) break;
            ++end;
        }
        while (end > begin && !words_.is_name_word(end - 1)) --end;
        const PieceRange name{begin, end};
        if (words < 2 || name.size() < 2 || !is_free(name)) return std::nullopt;
        // A run of capitals that goes on is longer than any name: an institution or a headline.
        if (end < words_.size() && words == most && !words_.in_title_case(begin) &&
            words_.are_adjacent(end - 1, end) && text_.pieces[end].begins_capital) {
            return std::nullopt;
        }
        if (end < words_.size() && words_.are_adjacent(end - 1, end) &&
            (is_legal_form(words_.folded(end)) || has_digits(end))) {
            return std::nullopt;
        }
        return name;
    }

    [[nodiscard]] bool has_digits(std::uint32_t piece) const {
        const std::string_view letters = words_.original(piece);
        return std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    [[nodiscard]] bool is_frame_before(std::uint32_t piece) const {
        return is_role_word(words_.folded(piece)) || is_speech_verb(words_.folded(piece));
    }

    [[nodiscard]] std::optional<PieceRange> person_at(std::uint32_t begin) const {
        const auto name = full_name_at(begin);
        if (!name) return std::nullopt;
        const std::string_view given = words_.folded(begin);
        const bool known = finder_.is_given_name(given);
        if (known && !is_ambiguous_given_name(given)) return name;
        if (is_byline(*name) || is_credit(*name)) return name;
        if (words_.in_title_case(begin)) return std::nullopt;
        if (has_role_before(*name) || has_role_behind(*name)) return name;
        if (known && is_said_by(*name)) return name;
        return std::nullopt;
    }

    // `analyst Jane Doe`, `CEO and founder Jane Doe`, `Mr. Jane Doe`
    [[nodiscard]] bool has_role_before(PieceRange name) const {
        std::uint32_t before = name.begin;
        if (before > 0 && words_.folded(before - 1) == "." && words_.same_sentence(before - 1, before)) {
            --before;
        }
        return before > 0 && words_.same_sentence(before - 1, name.begin) &&
               is_role_word(words_.folded(before - 1));
    }

    // `Jane Doe, the company's chief executive` but not a list of names
    [[nodiscard]] bool has_role_behind(PieceRange name) const {
        if (name.end + 1 >= words_.size() || words_.folded(name.end) != ",") return false;
        for (std::uint32_t at = name.end + 1; at < words_.size() && at <= name.end + apposition_words;
             ++at) {
            if (!words_.same_sentence(name.begin, at) || words_.folded(at) == ",") return false;
            if (is_role_word(words_.folded(at))) return true;
            const bool opens = at == name.end + 1;
            if (opens && words_.is_name_word(at) && !covered_[at]) return false;
        }
        return false;
    }

    [[nodiscard]] bool is_said_by(PieceRange name) const {
        const bool before = name.begin > 0 && words_.same_sentence(name.begin - 1, name.begin) &&
                            is_speech_verb(words_.folded(name.begin - 1));
        const bool behind = name.end < words_.size() && words_.same_sentence(name.begin, name.end) &&
                            is_speech_verb(words_.folded(name.end));
        return before || behind;
    }

    // `By Jane Doe` alone on its line
    [[nodiscard]] bool is_byline(PieceRange name) const {
        if (name.begin == 0 || words_.original(name.begin - 1) != "By") return false;
        const std::uint32_t by = text_.pieces[name.begin - 1].range.begin;
        const bool begins_line = by == 0 || text_.text[by - 1] == '\n';
        return begins_line && words_.ends_line(name.end - 1);
    }

    // `Jane Doe/Getty Images`
    [[nodiscard]] bool is_credit(PieceRange name) const {
        if (name.end + 1 >= words_.size()) return false;
        const std::uint32_t end = text_.pieces[name.end - 1].range.end;
        const std::string_view behind = text_.text.substr(end, 3);
        const bool slash = behind.starts_with('/') || behind == " / " || behind == " | ";
        return slash && covered_[name.end + 1];
    }

    [[nodiscard]] std::optional<PieceRange> company_at(std::uint32_t begin) const {
        if (begin > 0 && words_.are_adjacent(begin - 1, begin) && words_.is_name_word(begin - 1)) {
            return std::nullopt;
        }
        std::uint32_t end = begin;
        while (end < words_.size() && end - begin < most_words_of_company + 1 &&
               (end == begin || words_.are_adjacent(end - 1, end)) && words_.is_name_word(end)) {
            ++end;
        }
        const bool ends_legal = end > begin + 1 && is_legal_form(words_.folded(end - 1));
        const bool legal_next = !ends_legal && end < words_.size() && end > begin &&
                                words_.are_adjacent(end - 1, end) &&
                                is_legal_form(words_.folded(end)) &&
                                text_.pieces[end].begins_capital;
        if (ends_legal || legal_next) {
            const PieceRange span{begin, legal_next ? end + 1 : end};
            if (is_free(span) && !words_.in_title_case(begin)) return span;
            return std::nullopt;
        }
        const PieceRange name{begin, end};
        if (name.size() == 0 || name.size() > most_words_of_company || !is_free(name) ||
            words_.in_title_case(begin) || holds_common_word(name)) {
            return std::nullopt;
        }
        return has_company_word_before(name) ? std::optional(name) : std::nullopt;
    }

    [[nodiscard]] bool holds_common_word(PieceRange name) const {
        for (std::uint32_t at = name.begin; at < name.end; ++at) {
            if (is_no_surname(words_.folded(at)) || is_role_word(words_.folded(at))) return true;
        }
        return finder_.is_given_name(words_.folded(name.begin));
    }

    // `the startup Exampla`
    [[nodiscard]] bool has_company_word_before(PieceRange name) const {
        if (name.begin == 0 || !words_.are_adjacent(name.begin - 1, name.begin)) return false;
        const Piece& before = text_.pieces[name.begin - 1];
        return !before.begins_capital && before.begins_word && is_company_word(words_.folded(name.begin - 1));
    }

    std::uint32_t add(PieceRange span, std::uint16_t type) {
        PieceRange name = span;
        if (name.size() > 1 && is_legal_form(words_.folded(name.end - 1))) --name.end;
        const std::string text = text_of(name);
        const EntityId entity = entity_of(text, type);
        framed_.push_back({name, span, entity});
        push(span, entity);
        return span.end;
    }

    void push(PieceRange span, EntityId entity) {
        names_.push_back({span, entity, std::nullopt, Rule::frame, true, true, {}});
        for (std::uint32_t at = span.begin; at < span.end; ++at) covered_[at] = true;
    }

    [[nodiscard]] std::string text_of(PieceRange pieces) const {
        std::string text;
        const std::uint32_t begin = text_.pieces[pieces.begin].range.begin;
        const std::uint32_t end = text_.pieces[pieces.end - 1].range.end;
        for (const char c : text_.text.substr(begin, end - begin)) text += c == '\n' ? ' ' : c;
        return text;
    }

    EntityId entity_of(const std::string& name, std::uint16_t type) {
        std::string id = "~";
        for (const char c : name) {
            const bool separates = c == ' ' || c == '.' || c == '-';
            if (!separates) {
                id += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            } else if (id.back() != '-') {
                id += '-';
            }
        }
        const auto known = std::find_if(provisional_.begin(), provisional_.end(),
                                        [&](const ProvisionalEntity& other) { return other.id == id; });
        const auto index = static_cast<std::uint32_t>(known - provisional_.begin());
        if (known == provisional_.end()) provisional_.push_back({id, name, type, std::nullopt});
        return {static_cast<std::uint32_t>(lexicon_.entities().size()) + index};
    }

    // The same words elsewhere are the same name.
    void find_repetitions() {
        for (std::uint32_t begin = 0; begin < words_.size(); ++begin) {
            if (covered_[begin] || !text_.pieces[begin].begins_capital) continue;
            for (const Framed& framed : framed_) {
                const PieceRange here{begin, begin + framed.pieces.size()};
                if (here.end > words_.size() || !is_free(here) || !is_same(framed.pieces, here)) continue;
                push(here, framed.entity);
                break;
            }
        }
    }

    [[nodiscard]] bool is_same(PieceRange a, PieceRange b) const {
        if (!text_.pieces[b.end - 1].ends_word || !words_.same_sentence(b.begin, b.end - 1)) return false;
        for (std::uint32_t offset = 0; offset < a.size(); ++offset) {
            if (words_.original(a.begin + offset) != words_.original(b.begin + offset)) return false;
        }
        return true;
    }

    const Lexicon& lexicon_;
    const FrameFinder& finder_;
    const TokenizedText& text_;
    CapitalWords words_;
    std::vector<Candidate>& names_;
    std::vector<ProvisionalEntity>& provisional_;
    std::vector<bool> covered_;  // by sure names, by piece
    std::vector<Framed> framed_;
};

}  // namespace

FrameFinder::FrameFinder(const Lexicon& lexicon) : lexicon_(lexicon) {
    const auto person = lexicon.find_type("person");
    Tokenizer tokenizer;
    TokenizedText name;
    for (const Form& form : lexicon.forms()) {
        const bool is_name = form.use == FormUse::name || form.use == FormUse::alias;
        if (!person || !is_name || lexicon[form.entity].type != *person) continue;
        tokenizer.tokenize(form.text, name);
        if (name.pieces.size() < 2 || name.pieces.front().range.size() < 2) continue;
        given_names_.emplace(name.folded_of(name.pieces.front()));
    }
}

bool FrameFinder::is_given_name(std::string_view folded) const {
    return given_names_.contains(std::string(folded));
}

void FrameFinder::find(const TokenizedText& text, std::vector<Candidate>& names,
                       std::vector<ProvisionalEntity>& provisional) const {
    FramedNames(lexicon_, *this, text, names, provisional).find();
}

}  // namespace onoma

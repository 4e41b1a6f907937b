// SPDX-License-Identifier: Apache-2.0
#include "entities/frames.hpp"

#include <functional>
#include <set>
#include <string>
#include <unordered_map>

#include "entities/capital_words.hpp"
#include "entities/company_frames.hpp"
#include "entities/frame_words.hpp"
#include "entities/person_frames.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// `Jane Doe` -> `~jane-doe`: the same for every document, and never the id of a listed entity.
std::string provisional_id(std::string_view name) {
    std::string id = "~";
    for (const char c : fold(name)) {
        const bool separates = c == ' ' || c == '.' || c == '-';
        if (!separates) {
            id += c;
        } else if (id.back() != '-') {
            id += '-';
        }
    }
    return id;
}

// The framed names of one text.
class FramedNames {
public:
    FramedNames(const Lexicon& lexicon, const TokenizedText& text, std::vector<Candidate>& names,
                std::vector<ProvisionalEntity>& provisional)
        : lexicon_(lexicon),
          text_(text),
          words_(text),
          names_(names),
          provisional_(provisional),
          covered_(text.pieces.size(), false) {
        for (std::uint32_t index = 0; index < provisional.size(); ++index) {
            const auto id = lexicon.entity_count() + index;
            ids_.emplace(provisional[index].id, EntityId{id});
        }
        // A weak word inside a longer unlisted name does not keep it from being one.
        for (const Candidate& name : names) {
            if (name.accepted && (name.sure || name.pieces.size() > 1)) cover(name.pieces);
        }
    }

    void find() {
        const PersonFrames people(words_, lexicon_, covered_);
        const CompanyFrames companies(words_, lexicon_, covered_);
        const auto person = lexicon_.find_type("person");
        const auto company = lexicon_.find_type("company");
        for (std::uint32_t at = 0; at < words_.size(); ++at) {
            if (!words_.is_name_word(at) && !words_.is_initial(at)) continue;
            if (const auto name = company ? companies.company_at(at) : std::nullopt) {
                at = add(*name, *company) - 1;
            } else if (const auto full_name = person ? people.person_at(at) : std::nullopt) {
                at = add(*full_name, *person) - 1;
            }
        }
        if (!framed_.empty()) find_repetitions();
    }

private:
    struct Framed {
        PieceRange pieces;  // the name without a legal form
        EntityId entity;
    };

    void cover(PieceRange pieces) {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) covered_[at] = true;
    }

    std::uint32_t add(PieceRange span, std::uint16_t type) {
        PieceRange name = span;
        if (name.size() > 1 && is_legal_form(words_.folded(name.end - 1))) --name.end;
        framed_.push_back({name, entity_of(words_.text_of(name), type)});
        push(span, framed_.back().entity);
        return span.end;
    }

    void push(PieceRange span, EntityId entity) {
        names_.push_back({span, entity, std::nullopt, Rule::frame});
        cover(span);
    }

    EntityId entity_of(const std::string& name, std::uint16_t type) {
        const std::string id = provisional_id(name);
        const auto next = static_cast<std::uint32_t>(lexicon_.entity_count() + provisional_.size());
        const auto [known, is_new] = ids_.try_emplace(id, EntityId{next});
        if (is_new) provisional_.push_back({id, name, type, std::nullopt});
        return known->second;
    }

    void find_repetitions() {
        std::unordered_map<std::string, const Framed*> by_text;
        // Longer names first.
        using Sizes = std::set<std::uint32_t, std::greater<>>;
        std::unordered_map<std::string_view, Sizes> sizes_by_first_word;
        for (const Framed& framed : framed_) {
            by_text.try_emplace(words_.text_of(framed.pieces), &framed);
            sizes_by_first_word[words_.original(framed.pieces.begin)].insert(framed.pieces.size());
        }
        for (std::uint32_t begin = 0; begin < words_.size(); ++begin) {
            if (!words_.begins_capital(begin)) continue;
            const auto sizes = sizes_by_first_word.find(words_.original(begin));
            if (sizes == sizes_by_first_word.end()) continue;
            for (const std::uint32_t size : sizes->second) {
                const PieceRange here{begin, begin + size};
                if (here.end > words_.size()) continue;
                const auto framed = by_text.find(words_.text_of(here));
                if (framed == by_text.end() || !is_same(framed->second->pieces, here)) continue;
                push(here, framed->second->entity);
                break;
            }
        }
    }

    [[nodiscard]] bool is_same(PieceRange a, PieceRange b) const {
        if (b.end > words_.size() || !text_.pieces[b.end - 1].ends_word ||
            !words_.same_sentence(b.begin, b.end - 1)) {
            return false;
        }
        for (std::uint32_t offset = 0; offset < a.size(); ++offset) {
            const std::uint32_t at = b.begin + offset;
            if (covered_[at] || words_.original(a.begin + offset) != words_.original(at))
                return false;
        }
        return true;
    }

    const Lexicon& lexicon_;
    const TokenizedText& text_;
    CapitalWords words_;
    std::vector<Candidate>& names_;
    std::vector<ProvisionalEntity>& provisional_;
    std::vector<bool> covered_;  // by sure names, by piece
    std::vector<Framed> framed_;
    std::unordered_map<std::string, EntityId> ids_;  // of the provisional entities
};

}  // namespace

void find_framed_names(const Lexicon& lexicon, const TokenizedText& text,
                       std::vector<Candidate>& names, std::vector<ProvisionalEntity>& provisional) {
    FramedNames(lexicon, text, names, provisional).find();
}

}  // namespace onoma

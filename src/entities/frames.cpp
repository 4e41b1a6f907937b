// SPDX-License-Identifier: Apache-2.0
#include "entities/frames.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/legal_forms.hpp"
#include "entities/longer_names.hpp"
#include "entities/name_frames.hpp"
#include "entities/version_tail.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// The framed names of one text.
class FramedNames {
public:
    FramedNames(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                const CapitalWords& words, std::vector<Candidate>& names,
                std::vector<ProvisionalEntity>& provisional)
        : lexicon_(lexicon),
          entities_(entities),
          text_(text),
          words_(words),
          names_(names),
          provisional_(lexicon, entities, provisional),
          person_(lexicon.find_type("person")),
          company_(lexicon.find_type("company")),
          model_(lexicon.find_type("model")),
          covered_(text.pieces.size(), false),
          held_(text.pieces.size(), false),
          listed_(text.pieces.size(), false) {
        // A weak word inside a longer unlisted name does not keep it from being one.
        for (const Candidate& name : names) {
            if (!name.accepted) continue;
            if (name.sure || name.pieces.size() > 1) cover(name.pieces, name.yields);
            listed_[name.pieces.begin] = true;
        }
    }

    void find() {
        const PersonFrames people(words_, covered_);
        const CompanyFrames companies(words_, covered_, held_);
        ModelFrames models(text_, words_, covered_);
        for (const Candidate& name : names_) {
            if (name.accepted && model_ && provisional_.kind_of(name.entity) == *model_) {
                models.note_model(name.pieces);
            }
        }
        for (std::uint32_t at = 0; at < words_.size(); ++at) {
            if (!words_.is_name_word(at) && !words_.is_initial(at)) continue;
            if (const auto name = company_ ? companies.company_at(at) : std::nullopt) {
                at = add(*name, *company_) - 1;
            } else if (const auto version = model_ ? models.model_at(at) : std::nullopt) {
                at = add(*version, *model_) - 1;
                models.note_model(version->name);
            } else if (const auto full_name = person_ ? people.person_at(at) : std::nullopt) {
                at = add(*full_name, *person_) - 1;
            }
        }
        if (!framed_.empty()) find_repetitions();
    }

private:
    struct Framed {
        PieceRange pieces;  // the name without a legal form
        PieceRange words;   // that make a name of it
        EntityId entity;
        std::uint16_t type = 0;
    };

    void cover(PieceRange pieces, bool yields = false) {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
            covered_[at] = true;
            if (!yields) held_[at] = true;
        }
    }

    std::uint32_t add(const FramedPieces& framed, std::uint16_t type) {
        const PieceRange span = framed.name;
        const PieceRange name = without_legal_form(words_, span);
        // `the startup Mistral`: a weak name that has its evidence is the listed one.
        if (name.size() == 1 && listed_[name.begin]) return span.end;
        // `Le Pen`, beside `Marine Le Pen`
        if (type == person_ && is_surname_of_another(name)) return span.end;
        const bool is_firm = type == company_;
        if (is_firm && name == span && accept_listed(name, framed.words, type)) return span.end;
        framed_.push_back(
            {name, framed.words, provisional_.entity_of(words_.text_of(name), type), type});
        push(span, framed_.back().entity, framed.words, EvidenceKind::frame_word);
        return span.end;
    }

    // A firm's weak name without evidence has it now, everywhere: `a round led by Zoom`. A person's
    // has not: namesakes are common.
    bool accept_listed(PieceRange pieces, PieceRange words, std::uint16_t type) {
        const auto is_waiting = [&](const Candidate& name) {
            return !name.accepted && entities_[name.entity].kind == type;
        };
        const auto& waiting = names_without_evidence();
        const auto here = waiting.by_place.find(pieces.begin);
        if (here == waiting.by_place.end()) return false;
        const auto same = std::find_if(
            here->second.begin(), here->second.end(),
            [&](std::size_t at) { return names_[at].pieces == pieces && is_waiting(names_[at]); });
        if (same == here->second.end()) return false;
        const EntityId entity = names_[*same].entity;
        for (const std::size_t at : waiting.by_entity.at(entity.value)) {
            Candidate& name = names_[at];
            if (!is_waiting(name)) continue;
            name.accepted = true;
            name.evidence = name.pieces == pieces
                                ? Evidence{EvidenceKind::frame_word, std::nullopt, bytes_of(words)}
                                : Evidence{EvidenceKind::own_name, entity, {}};
            cover(name.pieces);
        }
        return true;
    }

    // Names of the lexicon that wait for evidence, as places in `names_`.
    struct Waiting {
        std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_place;  // first piece
        std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_entity;
    };

    // Made when first asked for: frames add no such name.
    const Waiting& names_without_evidence() {
        if (waiting_) return *waiting_;
        waiting_.emplace();
        for (std::size_t at = 0; at < names_.size(); ++at) {
            const Candidate& name = names_[at];
            const bool is_listed = name.entity.value < lexicon_.entity_count();
            if (name.accepted || name.outcome != Outcome::stands || !is_listed) continue;
            waiting_->by_place[name.pieces.begin].push_back(at);
            waiting_->by_entity[name.entity.value].push_back(at);
        }
        return *waiting_;
    }

    // The last words of a longer name of a person.
    [[nodiscard]] bool is_surname_of_another(PieceRange name) {
        for (; persons_seen_ < names_.size(); ++persons_seen_) {
            note_endings(names_[persons_seen_]);
        }
        return endings_of_persons_.contains(words_.text_of(name));
    }

    void note_endings(const Candidate& name) {
        if (!name.accepted || provisional_.kind_of(name.entity) != person_) return;
        const PieceRange whole = name.pieces;
        for (std::uint32_t begin = whole.begin + 1; begin < whole.end; ++begin) {
            endings_of_persons_.insert(words_.text_of({begin, whole.end}));
        }
    }

    [[nodiscard]] ByteRange bytes_of(PieceRange words) const {
        const std::uint32_t last = std::min(words.end, words_.size()) - 1;
        return {text_.pieces[words.begin].range.begin, text_.pieces[last].range.end};
    }

    void push(PieceRange span, EntityId entity, PieceRange words, EvidenceKind kind) {
        Candidate& name = names_.emplace_back();
        name.pieces = span;
        name.entity = entity;
        name.rule = Rule::frame;
        name.why = {kind, std::nullopt, bytes_of(words)};
        // The words beside it go before whoever bears the surname.
        if (kind == EvidenceKind::frame_word) name.evidence = name.why;
        cover(span);
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
                // "the consultancy Enright, Scott" of Michael Enright: the bare word is his.
                const bool is_firm = framed->second->type == company_;
                if (is_firm && is_surname_of_another(here)) break;
                push_again(here, *framed->second);
                break;
            }
        }
    }

    // A model with more of a version after it is a version of it: `Quux-2 70B`.
    void push_again(PieceRange here, const Framed& framed) {
        const PieceRange whole{here.begin, read_version_tail(text_, here.end, true).end};
        const bool is_version = framed.type == model_ && whole != here;
        const auto again = [&](PieceRange pieces, EntityId entity) {
            push(pieces, entity, framed.words, EvidenceKind::own_name);
        };
        if (!is_version) return again(here, framed.entity);
        again(whole, provisional_.entity_of(words_.text_of(whole), framed.type, framed.entity));
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
    KnownEntities& entities_;
    const TokenizedText& text_;
    const CapitalWords& words_;
    std::vector<Candidate>& names_;
    ProvisionalNames provisional_;
    const std::optional<std::uint16_t> person_;
    const std::optional<std::uint16_t> company_;
    const std::optional<std::uint16_t> model_;
    std::vector<bool> covered_;  // by sure names, by piece
    std::vector<bool> held_;     // the same without places and organizations
    std::vector<bool> listed_;   // an accepted name begins there
    std::vector<Framed> framed_;
    std::optional<Waiting> waiting_;
    // `Pen` and `Le Pen` of `Marine Le Pen`, of the first `persons_seen_` names.
    std::unordered_set<std::string> endings_of_persons_;
    std::size_t persons_seen_ = 0;
};

}  // namespace

void find_framed_names(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                       const CapitalWords& words, std::vector<Candidate>& names,
                       std::vector<ProvisionalEntity>& provisional) {
    FramedNames(lexicon, entities, text, words, names, provisional).find();
}

}  // namespace onoma

// SPDX-License-Identifier: Apache-2.0
#include "entities/longer_names.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "base/word_list.hpp"
#include "entities/capital_words.hpp"
#include "entities/legal_forms.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

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

ProvisionalNames::ProvisionalNames(const Lexicon& lexicon, KnownEntities& entities,
                                   std::vector<ProvisionalEntity>& provisional)
    : lexicon_(lexicon), entities_(entities), provisional_(provisional) {
    for (std::uint32_t index = 0; index < provisional.size(); ++index) {
        ids_.emplace(provisional[index].id, EntityId{lexicon.entity_count() + index});
    }
}

EntityId ProvisionalNames::entity_of(const std::string& name, std::uint16_t type,
                                     std::optional<EntityId> parent) {
    const std::string id = provisional_id(name);
    const auto next = static_cast<std::uint32_t>(lexicon_.entity_count() + provisional_.size());
    const auto [known, is_new] = ids_.try_emplace(id, EntityId{next});
    if (is_new) provisional_.push_back({id, name, type, parent});
    return known->second;
}

std::uint16_t ProvisionalNames::kind_of(EntityId entity) const {
    const auto listed = lexicon_.entity_count();
    return entity.value < listed ? entities_[entity].kind
                                 : provisional_[entity.value - listed].type;
}

namespace {

// Last words of firms that belong to another firm, or only took its name.
bool names_other_firm(std::string_view folded) {
    return is_among(
        folded,
        "|advisors|associates|capital|cib|investments|investors|management|partners|securities|"
        "ventures|");
}

bool is_of_kind(const Lexicon& lexicon, EntityId entity, std::optional<std::uint16_t> kind) {
    return kind && entity.value < lexicon.entity_count() && lexicon[entity].kind == *kind;
}

// `USS`, `HMS`: before a person's name that a ship bears.
bool names_ship(std::string_view folded) { return is_among(folded, "|uss|usns|hms|hmas|hmcs|ss|"); }

void drop(Candidate& name) {
    name.accepted = false;
    name.sure = false;
    name.outcome = Outcome::part_of_longer_name;
}

class LongerNames {
public:
    LongerNames(const Lexicon& lexicon, KnownEntities& entities, const CapitalWords& words,
                std::vector<Candidate>& names, std::vector<ProvisionalEntity>& provisional,
                std::uint16_t company)
        : lexicon_(lexicon),
          words_(words),
          names_(names),
          provisional_(lexicon, entities, provisional),
          company_(company),
          covered_(words.size(), false),
          furthest_end_(words.size(), 0) {
        for (const Candidate& name : names_) {
            if (!name.accepted) continue;
            if (name.pieces.size() > 1) named_in_full_.insert(name.entity.value);
            std::uint32_t& end = furthest_end_[name.pieces.begin];
            end = std::max(end, name.pieces.end);
            for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at) {
                covered_[at] = true;
            }
        }
    }

    void give_way() {
        for (std::size_t index = 0; index < names_.size(); ++index) {
            const Candidate name = names_[index];
            if (!name.accepted || !has_name_beside(name.pieces)) continue;
            if (is_article_of_longer(name.pieces)) {
                drop(names_[index]);
                continue;
            }
            if (name.pieces.size() > 1 && lexicon_.entity_count() > name.entity.value &&
                lexicon_.is_person(name.entity)) {
                if (is_other_person(name.pieces) || is_named_after(name.pieces)) {
                    drop(names_[index]);
                }
                continue;
            }
            if (!is_of_kind(lexicon_, name.entity, company_)) continue;
            if (is_plus_product(name.pieces) || is_peoples_bank(name.pieces)) {
                drop(names_[index]);
            } else if (is_surname(name.pieces)) {
                surnames_.push_back(name);
            } else if (const auto whole = whole_name(name.pieces)) {
                give_way_to(*whole, index);
            }
        }
        for (const Candidate& name : surnames_) give_to_person(name);
        names_.insert(names_.end(), firms_.begin(), firms_.end());
    }

private:
    // What all of the below asks for, and cheap.
    [[nodiscard]] bool has_name_beside(PieceRange name) const {
        const bool before = name.begin > 0 && words_.begins_capital(name.begin - 1);
        const bool possessive = name.begin > 0 && words_.folded(name.begin - 1).starts_with('\'');
        const bool after = name.end < words_.size() &&
                           (words_.begins_capital(name.end) || words_.folded(name.end) == "+");
        return before || possessive || after;
    }

    [[nodiscard]] bool is_free_name_word(std::uint32_t piece) const {
        return piece < words_.size() && !covered_[piece] && words_.is_name_word(piece);
    }

    // The `CIB` of "Natixis CIB"
    [[nodiscard]] bool is_investment_bank(std::uint32_t piece) const {
        return piece < words_.size() && !covered_[piece] && words_.original(piece) == "CIB";
    }

    // `Adam Neumann` in "Jordan Adam Neumann"
    [[nodiscard]] bool is_other_person(PieceRange name) const {
        if (name.begin == 0 || words_.in_title_case(name.begin)) return false;
        const std::uint32_t before = name.begin - 1;
        if (!words_.is_separated_by_space(before, name.begin)) return false;
        if (names_ship(words_.folded(before))) return true;
        return is_free_name_word(before) && words_.is_given_name(before) &&
               !words_.is_any(before, {WordClass::opening, WordClass::role, WordClass::people});
    }

    // `The Guardian` in "The Guardian Life offer", where `Guardian Life` is listed.
    [[nodiscard]] bool is_article_of_longer(PieceRange name) const {
        return name.size() > 1 && words_.folded(name.begin) == "the" &&
               furthest_end_[name.begin + 1] > name.end;
    }

    // `Steve Jobs` in "Steve Jobs Theater", but not in "Steve Jobs Tuesday"
    [[nodiscard]] bool is_named_after(PieceRange name) const {
        constexpr std::uint32_t most_between = 1;  // "Ronald Reagan Presidential Library"
        if (words_.in_title_case(name.begin)) return false;
        for (std::uint32_t at = name.end; at <= name.end + most_between; ++at) {
            if (!is_free_name_word(at) || !words_.is_separated_by_space(at - 1, at)) return false;
            if (words_.is(at, WordClass::namesake)) return true;
            if (words_.is(at, WordClass::institution) && words_.folded(at) != "administration") {
                return true;
            }
        }
        return false;
    }

    // `Disney+`: what is sold, not who sells it.
    [[nodiscard]] bool is_plus_product(PieceRange name) const {
        return name.end < words_.size() && !covered_[name.end] && words_.folded(name.end) == "+" &&
               words_.is_joined(name.end - 1, name.end);
    }

    // `Bank of China` in "People's Bank of China"
    [[nodiscard]] bool is_peoples_bank(PieceRange name) const {
        return name.begin >= 2 && name.size() > 1 &&
               words_.is(name.begin, WordClass::institution) &&
               words_.folded(name.begin - 1).starts_with('\'') &&
               words_.are_adjacent(name.begin - 1, name.begin) && is_free_name_word(name.begin - 2);
    }

    // `Trimble` after a given name: "David Trimble said", "Producer Adriana Bosch".
    [[nodiscard]] bool is_surname(PieceRange name) const {
        if (name.size() != 1 || name.begin == 0 || words_.in_title_case(name.begin)) return false;
        const std::uint32_t given = name.begin - 1;
        if (!words_.is_name_word(name.begin) || !is_free_name_word(given) ||
            !words_.are_adjacent(given, name.begin) ||
            words_.is_joined_by_hyphen(given, name.begin)) {
            return false;
        }
        if (name.end < words_.size() && words_.are_adjacent(name.begin, name.end) &&
            words_.begins_capital(name.end)) {
            return false;
        }
        const bool goes_on_before =
            given > 0 && words_.are_adjacent(given - 1, given) && words_.is_name_word(given - 1);
        const bool has_title = goes_on_before && words_.is(given - 1, WordClass::role);
        if (goes_on_before && !has_title && !words_.begins_sentence(given - 1)) return false;
        const bool is_place = given > 0 && words_.same_sentence(given - 1, given) &&
                              is_among(words_.folded(given - 1), "|at|from|in|near|");
        return words_.is_given_name(given) && !is_place &&
               (has_title || !words_.is(given, WordClass::ambiguous_given_name));
    }

    // The whole name of another firm, or of what is none, that `name` is a part of.
    [[nodiscard]] std::optional<PieceRange> whole_name(PieceRange name) const {
        if (words_.in_title_case(name.begin)) return std::nullopt;
        PieceRange whole = name;
        constexpr std::uint32_t most_between = 2;  // "BP Gas Marketing Limited"
        for (std::uint32_t end = name.end; end <= name.end + most_between; ++end) {
            const bool is_free = is_free_name_word(end) || is_investment_bank(end);
            if (!is_free || !words_.are_adjacent(end - 1, end)) break;
            const bool is_legal = end > name.end && is_written_legal_form(words_, end);
            if (is_legal || names_other_firm(words_.folded(end)) ||
                words_.is(end, WordClass::namesake)) {
                whole.end = end + 1;
                break;
            }
        }
        // `Bank of China` in "Export-Import Bank of China"
        if (name.size() > 1 && words_.folded(name.begin) == "bank") {
            while (whole.begin > 0 && is_free_name_word(whole.begin - 1) &&
                   words_.are_adjacent(whole.begin - 1, whole.begin) &&
                   !words_.is_any(whole.begin - 1,
                                  {WordClass::opening, WordClass::role, WordClass::calendar})) {
                --whole.begin;
            }
        }
        if (whole == name) return std::nullopt;
        return whole;
    }

    void give_way_to(PieceRange whole, std::size_t index) {
        const EntityId owner = names_[index].entity;
        drop(names_[index]);
        if (words_.is(whole.end - 1, WordClass::namesake)) return;
        const PieceRange bare = without_legal_form(words_, whole);
        const EntityId firm = provisional_.entity_of(words_.text_of(bare), company_, owner);
        whole.end = end_of_legal_form(words_, whole.end);
        firms_.push_back({whole, firm, std::nullopt, Rule::frame});
        firms_.back().why = {EvidenceKind::related, owner, {}};
    }

    // The bare word is the person's, unless the firm is named otherwise too.
    void give_to_person(const Candidate& surname) {
        if (named_in_full_.contains(surname.entity.value)) {
            for (Candidate& name : with_pieces(names_, surname.pieces)) {
                if (name.entity == surname.entity) drop(name);
            }
            return;
        }
        if (!given_away_.insert(surname.entity.value).second) return;
        const std::string_view word = words_.folded(surname.pieces.begin);
        for (Candidate& name : names_) {
            const bool is_bare = name.accepted && name.entity == surname.entity &&
                                 name.pieces.size() == 1 &&
                                 words_.folded(name.pieces.begin) == word;
            if (is_bare) drop(name);
        }
    }

    const Lexicon& lexicon_;
    const CapitalWords& words_;
    std::vector<Candidate>& names_;
    ProvisionalNames provisional_;
    std::uint16_t company_;
    std::vector<bool> covered_;                // by accepted names, by piece
    std::vector<std::uint32_t> furthest_end_;  // of the accepted names that begin there
    std::vector<Candidate> surnames_;
    std::vector<Candidate> firms_;                     // that no lexicon lists
    std::unordered_set<std::uint32_t> named_in_full_;  // entities
    std::unordered_set<std::uint32_t> given_away_;     // entities
};

// Which capitals beside a name something explains: other names, and beside weak words evidence.
class PartsOfLongerNames {
public:
    PartsOfLongerNames(const CapitalWords& words, const FoundForms& found,
                       const std::vector<Candidate>& names)
        : words_(words), known_(words.size(), false), known_or_place_(words.size(), false) {
        for (const Candidate& name : names) {
            note(name.pieces, known_or_place_);
            if (!name.yields) note(name.pieces, known_);
        }
        for (const auto* hints : {&found.evidence, &found.type_evidence}) {
            for (const Hint& hint : *hints) note(hint.pieces, known_);
        }
    }

    // `Square` in "Times Square", `Harvey` in "Hurricane Harvey"
    [[nodiscard]] bool has_weak_word(std::uint32_t piece) const {
        if (words_.in_title_case(piece)) return false;
        const bool before =
            piece > 0 && !words_.begins_sentence(piece - 1) && goes_on(known_, piece, piece - 1);
        return before || goes_on(known_, piece, piece + 1);
    }

    // `Paris` in "Paris Agreement", "University of Paris" and "Paris Jackson"
    [[nodiscard]] bool has_place(PieceRange place) const {
        if (words_.in_title_case(place.begin)) {  // "Omar Havana", but "Visit Sunny Havana"
            return place.begin > 0 && words_.is(place.begin - 1, WordClass::given_name) &&
                   words_.are_adjacent(place.begin - 1, place.begin);
        }
        if (goes_on_from_place(place.end - 1, place.end)) return true;
        if (place.begin == 0) return false;
        const std::uint32_t before = place.begin - 1;
        const bool tells_capital =
            !words_.begins_sentence(before) ||
            words_.is_any(before, {WordClass::given_name, WordClass::ambiguous_given_name});
        if (tells_capital && goes_on_from_place(place.begin, before)) return true;
        if (has_title_before(place.begin)) return true;
        return before > 0 && words_.folded(before) == "of" && words_.begins_capital(before - 1) &&
               words_.same_sentence(before - 1, before) &&
               words_.is_any(before - 1, {WordClass::institution, WordClass::event});
    }

private:
    static void note(PieceRange pieces, std::vector<bool>& known) {
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) known[at] = true;
    }

    // `piece` and its neighbour are capitals of one name.
    [[nodiscard]] bool goes_on(const std::vector<bool>& known, std::uint32_t piece,
                               std::uint32_t neighbour) const {
        if (neighbour >= words_.size() || known[neighbour] || !words_.is_name_word(neighbour)) {
            return false;
        }
        if (!words_.are_adjacent(std::min(piece, neighbour), std::max(piece, neighbour))) {
            return false;
        }
        return !words_.is_any(neighbour,
                              {WordClass::role, WordClass::legal_form, WordClass::title_part});
    }

    // `Dr. Washington`, `Judge Houston`
    [[nodiscard]] bool has_title_before(std::uint32_t piece) const {
        std::uint32_t before = piece - 1;
        if (words_.folded(before) == "." && before > 0) --before;
        return words_.same_sentence(before, piece) && words_.begins_capital(before) &&
               words_.is_any(before, {WordClass::role, WordClass::rank});
    }

    // "They left Paris Monday": such words go on no place's name.
    [[nodiscard]] bool goes_on_from_place(std::uint32_t piece, std::uint32_t neighbour) const {
        return goes_on(known_or_place_, piece, neighbour) &&
               !words_.is_any(neighbour,
                              {WordClass::calendar, WordClass::opening, WordClass::people});
    }

    const CapitalWords& words_;
    std::vector<bool> known_;  // by piece; places explain no capital beside a firm
    std::vector<bool> known_or_place_;
};

}  // namespace

void drop_parts_of_longer_names(const CapitalWords& words, const FoundForms& found,
                                std::vector<Candidate>& names) {
    const PartsOfLongerNames parts(words, found, names);
    for (Candidate& name : names) {
        const bool is_weak_word = !name.yields && !name.sure && name.pieces.size() == 1;
        const bool is_part = name.yields    ? parts.has_place(name.pieces)
                             : is_weak_word ? parts.has_weak_word(name.pieces.begin)
                                            : false;
        if (is_part) drop(name);
    }
}

namespace {

// With the `Group` of "Credit Suisse Group" and "MassMutual Financial Group", where the name ends
// with it.
std::uint32_t end_of_group(const CapitalWords& words, PieceRange name) {
    const auto follows = [&](std::uint32_t piece) {
        return piece < words.size() && words.is_separated_by_space(piece - 1, piece);
    };
    std::uint32_t group = name.end;
    if (follows(group) && words.original(group) == "Financial") ++group;
    if (!follows(group) || words.in_title_case(name.begin) ||
        !is_among(words.original(group), "|Companies|Company|Cos|Group|Holding|Holdings|")) {
        return name.end;
    }
    const std::uint32_t next = group + 1;
    return words.goes_on_with_capital(group) && !is_written_legal_form(words, next) ? name.end
                                                                                    : next;
}

}  // namespace

void take_in_legal_forms(const Lexicon& lexicon, KnownEntities& entities, const CapitalWords& words,
                         std::vector<Candidate>& names) {
    const auto company = lexicon.find_type("company");
    if (!company) return;
    const auto place_of = [](PieceRange pieces) {
        return (std::uint64_t{pieces.begin} << 32U) | pieces.end;
    };
    std::vector<std::uint64_t> places;  // of all names, in order, once one of them is asked for
    const auto is_listed = [&](PieceRange pieces) {
        if (places.empty()) {
            for (const Candidate& name : names) places.push_back(place_of(name.pieces));
            std::sort(places.begin(), places.end());
        }
        return std::binary_search(places.begin(), places.end(), place_of(pieces));
    };
    for (Candidate& name : names) {
        const std::uint32_t end = name.sure ? end_of_group(words, name.pieces) : name.pieces.end;
        const PieceRange whole{name.pieces.begin, end_of_legal_form(words, end)};
        if (whole == name.pieces || name.rule == Rule::ticker) continue;
        if (!is_of_kind(lexicon, name.entity, company) || is_listed(whole)) continue;
        if (!name.sure && entities[name.entity].only_own_evidence) continue;
        name.pieces = whole;
        name.sure = true;
    }
}

void give_way_to_longer_names(const Lexicon& lexicon, KnownEntities& entities,
                              const CapitalWords& words, std::vector<Candidate>& names,
                              std::vector<ProvisionalEntity>& provisional) {
    const auto company = lexicon.find_type("company");
    if (!company || names.empty()) return;
    LongerNames(lexicon, entities, words, names, provisional, *company).give_way();
}

}  // namespace onoma

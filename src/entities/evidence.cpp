// SPDX-License-Identifier: Apache-2.0
#include "entities/evidence.hpp"

#include <algorithm>
#include <span>

#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/longer_names.hpp"

namespace onoma {
namespace {

// An evidence word supports names in its own sentence and in the ones beside it.
constexpr std::uint32_t near_sentences = 1;

void drop(Candidate& name, Outcome outcome) {
    name.accepted = false;
    name.sure = false;
    name.outcome = outcome;
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

// Hints come by position, and so by sentence.
std::span<const Hint> near_hints(const std::vector<Hint>& hints, std::uint32_t sentence) {
    const auto begin = std::partition_point(hints.begin(), hints.end(), [&](const Hint& hint) {
        return hint.sentence + near_sentences < sentence;
    });
    const auto end = std::partition_point(begin, hints.end(), [&](const Hint& hint) {
        return hint.sentence <= sentence + near_sentences;
    });
    return {begin, end};
}

// The first hints of each entity and type in a sentence: more of the same support nothing more, and
// would be asked again for each name. One may lie inside the name that asks.
std::vector<Hint> first_of_each(const std::vector<Hint>& hints) {
    constexpr std::uint32_t most_of_each = 3;
    struct Seen {
        std::uint32_t sentence = 0;
        std::uint32_t times = 0;  // in it
    };
    std::vector<Hint> first;
    NumberTable<Seen> seen;  // by entity and type
    for (const Hint& hint : hints) {
        Seen& here = seen.make((std::uint64_t{hint.entity.value} << 16U | hint.type) + 1).first;
        if (here.sentence != hint.sentence) here = {hint.sentence, 0};
        if (here.times++ < most_of_each) first.push_back(hint);
    }
    return first;
}

}  // namespace

EvidenceJudge::EvidenceJudge(const Lexicon& lexicon, KnownEntities& entities,
                             const TokenizedText& text, const CapitalWords& words,
                             const FoundForms& found,
                             const std::vector<ProvisionalEntity>& provisional)
    : lexicon_(lexicon),
      entities_(entities),
      place_(lexicon.find_type("place")),
      organization_(lexicon.find_type("organization")),
      text_(text),
      words_(words),
      found_(found),
      provisional_(provisional),
      evidence_(first_of_each(found.evidence)),
      type_evidence_(first_of_each(found.type_evidence)) {}

void EvidenceJudge::judge(std::vector<Candidate>& names) {
    std::stable_sort(names.begin(), names.end(), stands_before);
    note_yielding(names);
    block(names);
    drop_parts_of_longer_names(words_, found_, names);
    for (const Candidate& name : names) {
        if (name.outcome == Outcome::part_of_longer_name) in_longer_names_.insert(name.entity);
    }
    accept_sure(names);
    for (bool changed = true; changed;) {
        changed = false;
        for (Candidate& name : names) {
            if (name.accepted || name.outcome != Outcome::stands) continue;
            const Evidence evidence = evidence_of(names, name);
            if (evidence.kind == EvidenceKind::none) continue;
            name.evidence = evidence;
            name.accepted = true;
            // Words right beside the name say what it is: no doubt is left ("an app called
            // DeepSeek").
            name.sure = is_governed(name) || is_credit(name.pieces);
            // `Claude` inside `Claude 3.5 Sonnet` is not a mention of its own.
            if (!is_inside_sure_name(name.pieces)) note_named(name.entity);
            changed = true;
        }
    }
    prefer_makers(names);
}

// That of a row of the same entity with the same form, or its own.
Evidence EvidenceJudge::evidence_of(const std::vector<Candidate>& names,
                                    const Candidate& name) const {
    for (const Candidate& other : with_pieces(names, name.pieces)) {
        if (other.entity == name.entity && other.accepted && !other.sure) return other.evidence;
    }
    const Evidence evidence = find_evidence(name);
    return evidence.kind == EvidenceKind::none ? evidence_of_maker(names, name) : evidence;
}

// "Amazon's Nova Premier": two weak names, one of which made the other.
Evidence EvidenceJudge::evidence_of_maker(const std::vector<Candidate>& names,
                                          const Candidate& name) const {
    constexpr std::uint32_t most_pieces = 3;
    if (name.pieces.begin < 2 || trapped_.contains(name.entity)) return {};
    const std::uint32_t end = name.pieces.begin - 1;
    if (!words_.folded(end).starts_with('\'') || !words_.same_sentence(end, name.pieces.begin)) {
        return {};
    }
    for (std::uint32_t begin = end - std::min(end, most_pieces); begin < end; ++begin) {
        for (const Candidate& maker : with_pieces(names, {begin, end})) {
            const bool stands = maker.outcome == Outcome::stands;
            if (stands && maker.entity != name.entity && belongs_to(name.entity, maker.entity)) {
                return {EvidenceKind::related, maker.entity, {}};
            }
        }
    }
    return {};
}

bool EvidenceJudge::is_inside_sure_name(PieceRange pieces) const {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
        if (in_sure_name_[at]) return true;
    }
    return false;
}

// A name that a company shares with its product is the company, unless the words beside it say
// otherwise.
void EvidenceJudge::prefer_makers(std::vector<Candidate>& names) const {
    for (Candidate& name : names) {
        if (!name.accepted || name.sure) continue;
        const auto rivals = with_pieces(names, name.pieces);
        const bool is_makers =
            std::any_of(rivals.begin(), rivals.end(), [&](const Candidate& other) {
                return other.accepted && other.entity != name.entity &&
                       other.is_own >= name.is_own && belongs_to(name.entity, other.entity);
            });
        if (!is_makers) continue;
        name.accepted = false;
        name.outcome = Outcome::overlapped;
    }
}

std::optional<EntityId> EvidenceJudge::parent_of(EntityId entity) const {
    const auto listed = lexicon_.entity_count();
    return entity.value < listed ? entities_[entity].parent
                                 : provisional_[entity.value - listed].parent;
}

bool EvidenceJudge::belongs_to(EntityId entity, EntityId owner) const {
    for (std::optional<EntityId> up = entity; up; up = parent_of(*up)) {
        if (*up == owner) return true;
    }
    return false;
}

void EvidenceJudge::note_yielding(std::vector<Candidate>& names) const {
    if (!place_ && !organization_) return;
    for (Candidate& name : names) {
        if (name.entity.value >= lexicon_.entity_count()) continue;
        const std::uint16_t kind = entities_[name.entity].kind;
        name.yields = kind == place_ || kind == organization_;
    }
}

void EvidenceJudge::block(std::vector<Candidate>& names) {
    for (Candidate& name : names) name.accepted = name.sure;
    for (const Hint& blocker : found_.blockers) {
        trapped_.insert(blocker.entity);
        const auto first = std::partition_point(
            names.begin(), names.end(),
            [&](const Candidate& name) { return name.pieces.begin < blocker.pieces.begin; });
        for (auto at = first; at != names.end() && at->pieces.begin < blocker.pieces.end; ++at) {
            Candidate& name = *at;
            const bool is_blocked =
                blocker.pieces.covers(name.pieces) && belongs_to(name.entity, blocker.entity);
            // "Intel chief Jane Doe" is of another service than "Intel chief executive Jane Doe".
            if (is_blocked && !officer_after(name.pieces)) drop(name, Outcome::blocked);
        }
    }
}

void EvidenceJudge::accept_sure(const std::vector<Candidate>& names) {
    in_sure_name_.assign(text_.pieces.size(), false);
    sure_firms_.assign(text_.pieces.size(), std::nullopt);
    for (const std::size_t index : select_longest(names)) {
        const Candidate& name = names[index];
        note_named(name.entity);
        for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at)
            in_sure_name_[at] = true;
        if (!is_company(name.entity)) continue;
        for (const std::uint32_t at : {name.pieces.begin, name.pieces.end - 1}) {
            if (!sure_firms_[at]) sure_firms_[at] = name.entity;
        }
    }
}

void EvidenceJudge::note_named(EntityId entity) {
    named_.insert(entity);
    for (auto up = parent_of(entity); up; up = parent_of(*up)) above_named_.insert(*up);
}

std::optional<EntityId> EvidenceJudge::find_named_relative(EntityId entity) const {
    if (above_named_.contains(entity)) return entity;
    for (auto up = parent_of(entity); up; up = parent_of(*up)) {
        if (named_.contains(*up) || above_named_.contains(*up)) return up;
    }
    const auto listed = lexicon_.entity_count();
    if (entity.value >= listed) return std::nullopt;
    for (const EntityId related : lexicon_.related(entity)) {
        if (named_.contains(related)) return related;
    }
    return std::nullopt;
}

const Hint* EvidenceJudge::find_near(const std::vector<Hint>& hints, const Candidate& name,
                                     bool of_type) const {
    const std::uint32_t sentence = text_.pieces[name.pieces.begin].sentence;
    const auto listed = lexicon_.entity_count();
    const std::uint16_t kind = name.entity.value < listed
                                   ? entities_[name.entity].kind
                                   : provisional_[name.entity.value - listed].type;
    const Hint* best = nullptr;
    for (const Hint& hint : near_hints(hints, sentence)) {
        const bool meant = of_type ? hint.type == kind : belongs_to(name.entity, hint.entity);
        // A word inside the name itself supports nothing.
        if (!meant || name.pieces.covers(hint.pieces)) continue;
        if (best == nullptr ||
            distance(hint.sentence, sentence) < distance(best->sentence, sentence)) {
            best = &hint;
        }
    }
    return best;
}

bool EvidenceJudge::is_company(EntityId entity) const {
    return entity.value < lexicon_.entity_count() &&
           lexicon_.types()[entities_[entity].kind] == "company";
}

// `startup` in "the startup Mistral", `request` in "Fortune's request for comment", `shares` in
// "Twitter shares", `shareholders` in "Block's shareholders": right beside a name, it says what the
// name is, whatever else the word means.
std::optional<std::uint32_t> EvidenceJudge::kind_word_beside(PieceRange name) const {
    const auto is_small = [&](std::uint32_t piece) { return !words_.begins_capital(piece); };
    if (name.begin > 0) {
        const std::uint32_t before = name.begin - 1;
        const bool is_before = is_small(before) && words_.are_adjacent(before, name.begin);
        if (is_before && (words_.is(before, WordClass::company_word) ||
                          words_.is(before, WordClass::company_kind))) {
            return before;
        }
    }
    if (const auto word = owned_word_before(name)) return word;
    if (const auto word = price_move_after(name)) return word;
    if (const auto word = formerly_after(name)) return word;
    if (const auto word = officer_after(name)) return word;
    if (words_.begins_sentence(name.begin) || words_.in_title_case(name.begin)) return std::nullopt;
    std::uint32_t after = name.end;
    if (after < words_.size() && words_.folded(after).starts_with('\'')) ++after;
    if (after >= words_.size() || !words_.are_adjacent(after - 1, after)) return std::nullopt;
    const bool is_asked = after > name.end && words_.folded(after) == "request";
    if ((is_asked || words_.is(after, WordClass::company_property)) && is_small(after))
        return after;
    return std::nullopt;
}

// `rose` in "Target rose 3 percent to $140", `fell` in "Block fell by $2": what shares do. The Dow
// has points, and sterling and gold move too.
std::optional<std::uint32_t> EvidenceJudge::price_move_after(PieceRange name) const {
    constexpr std::uint32_t reach = 5;  // pieces up to the sign of a price
    const std::uint32_t verb = name.end;
    if (verb + 1 >= words_.size() || !words_.are_adjacent(verb - 1, verb)) return std::nullopt;
    if (name.size() > 1 || !words_.is(verb, WordClass::price_move) || words_.begins_capital(verb)) {
        return std::nullopt;
    }
    if (is_among(words_.folded(name.begin), "|dow|sterling|gold|silver|brent|bitcoin|")) {
        return std::nullopt;
    }
    const bool has_article = name.begin > 0 && words_.same_sentence(name.begin - 1, name.begin) &&
                             is_among(words_.folded(name.begin - 1), "|the|a|an|");
    if (has_article) return std::nullopt;
    bool has_number = false;
    for (std::uint32_t at = verb + 1; at < words_.size() && at <= verb + reach; ++at) {
        if (!words_.same_sentence(verb, at)) break;
        has_number = has_number || words_.has_digit(at);
        if (is_among(words_.folded(at), "|$|€|£|%|¥|₹|percent|rs|cents|pence|")) return verb;
        const bool is_cent = words_.folded(at) == "cent" && words_.folded(at - 1) == "per";
        if (is_cent && has_number) return verb;
    }
    return std::nullopt;
}

// `shares` in "shares of Shell", `employees` in "employees at Shell".
std::optional<std::uint32_t> EvidenceJudge::owned_word_before(PieceRange name) const {
    if (name.begin < 2 || !words_.same_sentence(name.begin - 2, name.begin)) return std::nullopt;
    if (!is_among(words_.folded(name.begin - 1), "|of|in|at|by|for|")) return std::nullopt;
    const std::uint32_t word = name.begin - 2;
    // People work at scale, and startups in Orange are in a town.
    if (is_among(words_.folded(word), "|worked|working|works|")) return std::nullopt;
    const bool is_held = words_.folded(name.begin - 1) != "in" ||
                         is_among(words_.folded(word),
                                  "|invest|invested|investing|investment|investments|investor|"
                                  "investors|share|shares|stake|stakes|stock|");
    const bool is_small = !words_.begins_capital(word) ||
                          (words_.begins_sentence(word) && !words_.in_title_case(word));
    const bool is_there = is_held && words_.is(word, WordClass::owned) && is_small;
    return is_there ? std::optional(word) : std::nullopt;
}

// `CEO` in "Target CEO Jane Doe", `chief` in "Target's chief executive".
std::optional<std::uint32_t> EvidenceJudge::officer_after(PieceRange name) const {
    if (words_.in_title_case(name.begin)) return std::nullopt;
    if (words_.is_any(name.begin, {WordClass::opening, WordClass::generic})) return std::nullopt;
    std::uint32_t word = name.end;
    if (word < words_.size() && words_.folded(word).starts_with('\'')) ++word;
    if (word >= words_.size() || !words_.are_adjacent(word - 1, word)) return std::nullopt;
    const bool is_chief =
        words_.folded(word) == "chief" && word + 1 < words_.size() &&
        is_among(words_.folded(word + 1), "|executive|financial|operating|technology|");
    const bool is_officer = is_among(words_.folded(word), "|ceo|cfo|coo|cto|");
    return is_chief || is_officer ? std::optional(word) : std::nullopt;
}

// `formerly` in "X, formerly Twitter", but not "on X, formerly Twitter".
std::optional<std::uint32_t> EvidenceJudge::formerly_after(PieceRange name) const {
    const std::uint32_t word = name.end + 1;
    if (word >= words_.size() || words_.folded(word) != "formerly") return std::nullopt;
    if (!is_among(words_.folded(name.end), "|,|(|")) return std::nullopt;
    const bool is_place = name.begin > 0 && is_among(words_.folded(name.begin - 1), "|on|via|to|");
    return is_place ? std::nullopt : std::optional(word);
}

// `said` in "Shell said", `raised` in "Shell raised its dividend": what no common word does without
// an article. People do it too, by their surnames.
std::optional<std::uint32_t> EvidenceJudge::deed_after(PieceRange name) const {
    if (name.end + 1 >= words_.size() || words_.in_title_case(name.begin)) return std::nullopt;
    const std::uint32_t word = name.end;
    if (!words_.same_sentence(name.begin, word) || words_.begins_capital(word)) return std::nullopt;
    const std::string_view letters = words_.folded(word);
    if (words_.is_given_name(name.begin)) return std::nullopt;
    const bool is_deed = is_among(letters, "|said|says|told|bought|sold|sued|") ||
                         (letters.ends_with("ed") &&
                          words_.is_any(word, {WordClass::speech_verb, WordClass::company_verb}));
    return is_deed ? std::optional(word) : std::nullopt;
}

// `Nvidia` in "Nvidia and Target" and "Target, Intel and Nvidia": what one name of a list is, the
// others are too.
std::optional<EntityId> EvidenceJudge::firm_in_list_with(PieceRange name) const {
    if (words_.in_title_case(name.begin)) return std::nullopt;
    const auto is_and = [&](std::uint32_t piece) {
        return is_among(words_.folded(piece), "|and|or|&|");
    };
    const auto firm_at = [&](std::uint32_t piece) -> std::optional<EntityId> {
        if (piece >= words_.size() || !words_.same_sentence(name.begin, piece)) return std::nullopt;
        return sure_firms_[piece];
    };
    const std::uint32_t after = name.end;
    if (after + 1 < words_.size() && is_and(after)) {
        if (const auto firm = firm_at(after + 1)) return firm;
    }
    if (name.begin < 2) return std::nullopt;
    const std::uint32_t before = name.begin - 1;
    if (!is_and(before) && words_.folded(before) != ",") return std::nullopt;
    const bool has_both = is_and(before) && words_.folded(before - 1) == ",";
    if (const auto firm = firm_at(before - (has_both ? 2 : 1)); firm && is_and(before)) return firm;
    // In the middle of a list, which has a sure one on both sides.
    const auto last = after < words_.size() ? firm_at(before - 1) : std::nullopt;
    return last && words_.folded(after) == "," && firm_at(after + 1) ? last : std::nullopt;
}

// `in Austin`, `near Austin`, but not "in Austin's view": people are not where things happen.
bool EvidenceJudge::is_in_place(PieceRange name) const {
    if (name.begin == 0 || !words_.same_sentence(name.begin - 1, name.begin)) return false;
    const bool is_owner = name.end < words_.size() && words_.folded(name.end).starts_with('\'');
    return !is_owner && is_among(words_.folded(name.begin - 1),
                                 "|across|in|near|outside|throughout|visited|visiting|");
}

// `PARIS (AFP) -`: the agency that sends the report.
bool EvidenceJudge::is_dateline(PieceRange name) const {
    if (name.begin < 2 || name.end >= words_.size()) return false;
    if (words_.folded(name.begin - 1) != "(" || words_.folded(name.end) != ")") return false;
    const bool has_dot = name.begin > 2 && words_.folded(name.begin - 2) == ".";  // `Ill.`
    if (!words_.begins_capital(name.begin - (has_dot ? 3 : 2))) return false;
    const std::string_view rest = text_.text.substr(text_.pieces[name.end].range.end);
    const std::string_view sign = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    return sign.starts_with("-") || sign.starts_with("\u2013") || sign.starts_with("\u2014");
}

// `Jane Doe/AP` at the end of its line: whose picture it is.
bool EvidenceJudge::is_credit(PieceRange name) const {
    if (name.begin < 3 || words_.folded(name.begin - 1) != "/") return false;
    const std::uint32_t last = name.begin - 2;
    return words_.is_joined(last, name.begin - 1) && words_.is_joined(name.begin - 1, name.begin) &&
           words_.is_name_word(last) && words_.is_name_word(last - 1) &&
           words_.are_adjacent(last - 1, last) && words_.ends_line(name.end - 1);
}

Evidence EvidenceJudge::find_evidence(const Candidate& name) const {
    if (named_.contains(name.entity)) {
        return {EvidenceKind::own_name, name.entity, {}};
    }
    const auto beside = kind_word_beside(name.pieces);
    const auto listed = lexicon_.entity_count();
    const EntityId own = name.entity.value < listed ? name.entity : *parent_of(name.entity);
    const bool takes_general_words = !entities_[own].only_own_evidence;
    const bool is_firm = is_company(name.entity);
    if (is_firm && (beside || is_dateline(name.pieces) || is_credit(name.pieces))) {
        const std::uint32_t word = beside.value_or(name.pieces.begin - 1);
        return {EvidenceKind::type_word, std::nullopt, text_.pieces[word].range};
    }
    if (const auto relative = find_named_relative(name.entity)) {
        return {EvidenceKind::related, relative, {}};
    }
    if (const auto firm =
            is_firm && takes_general_words ? firm_in_list_with(name.pieces) : std::nullopt) {
        return {EvidenceKind::related, firm, {}};
    }
    const auto bytes_of = [&](const Hint& hint) {
        return ByteRange{text_.pieces[hint.pieces.begin].range.begin,
                         text_.pieces[hint.pieces.end - 1].range.end};
    };
    for (std::optional<EntityId> up = name.entity; up; up = parent_of(*up)) {
        if (trapped_.contains(*up)) return {};
    }
    if (const Hint* word = find_near(evidence_, name, false)) {
        return {EvidenceKind::evidence_word, std::nullopt, bytes_of(*word)};
    }
    if (name.yields && is_in_place(name.pieces) && lexicon_[name.entity].kind == place_) {
        return {EvidenceKind::type_word, std::nullopt, text_.pieces[name.pieces.begin - 1].range};
    }
    if (!takes_general_words) return {};
    if (const Hint* word = find_near(type_evidence_, name, true)) {
        return {EvidenceKind::type_word, std::nullopt, bytes_of(*word)};
    }
    // "Kevin Shell" may be who said it.
    const bool may_be_person = in_longer_names_.contains(name.entity);
    const auto deed = is_firm && !may_be_person ? deed_after(name.pieces) : std::nullopt;
    if (deed) return {EvidenceKind::type_word, std::nullopt, text_.pieces[*deed].range};
    return {};
}

bool EvidenceJudge::is_governed(const Candidate& name) const {
    constexpr std::uint32_t longest_hint = 16;  // pieces
    const std::uint32_t begin = name.pieces.begin - std::min(name.pieces.begin, longest_hint);
    const auto first =
        std::partition_point(found_.evidence.begin(), found_.evidence.end(),
                             [&](const Hint& hint) { return hint.pieces.begin < begin; });
    for (auto hint = first; hint != found_.evidence.end(); ++hint) {
        if (hint->pieces.begin > name.pieces.end) return false;
        const bool is_beside =
            hint->pieces.end == name.pieces.begin || hint->pieces.begin == name.pieces.end;
        if (is_beside && belongs_to(name.entity, hint->entity)) return true;
    }
    return false;
}

}  // namespace onoma

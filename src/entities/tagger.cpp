// SPDX-License-Identifier: Apache-2.0
#include "onoma/entities/tagger.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"
#include "entities/evidence.hpp"
#include "entities/form_search.hpp"
#include "entities/frames.hpp"
#include "entities/introduced_names.hpp"
#include "entities/longer_names.hpp"
#include "entities/surnames.hpp"
#include "entities/versions.hpp"

namespace onoma {

std::string_view to_string(Rule rule) {
    switch (rule) {
        case Rule::name:
            return "name";
        case Rule::alias:
            return "alias";
        case Rule::weak:
            return "weak";
        case Rule::surname:
            return "surname";
        case Rule::given_name:
            return "given-name";
        case Rule::version:
            return "version";
        case Rule::tier:
            return "tier";
        case Rule::ticker:
            return "ticker";
        case Rule::frame:
            return "frame";
        case Rule::role:
            return "role";
        case Rule::credit:
            return "credit";
        case Rule::collection:
            return "collection";
    }
    return {};
}

std::string_view to_string(EvidenceKind kind) {
    switch (kind) {
        case EvidenceKind::none:
            return "none";
        case EvidenceKind::own_name:
            return "own-name";
        case EvidenceKind::related:
            return "related";
        case EvidenceKind::evidence_word:
            return "evidence-word";
        case EvidenceKind::type_word:
            return "type-word";
        case EvidenceKind::frame_word:
            return "frame-word";
    }
    return {};
}

std::string_view to_string(Outcome outcome) {
    switch (outcome) {
        case Outcome::stands:
            return "stands";
        case Outcome::overlapped:
            return "overlapped";
        case Outcome::no_evidence:
            return "no-evidence";
        case Outcome::blocked:
            return "blocked";
        case Outcome::part_of_longer_name:
            return "part-of-longer-name";
        case Outcome::hidden_type:
            return "hidden-type";
        case Outcome::credit:
            return "credit";
        case Outcome::left_out:
            return "left-out";
    }
    return {};
}

EntityView view_entity(const Lexicon& lexicon, std::span<const ProvisionalEntity> provisional,
                       EntityId id) {
    const auto listed = lexicon.entity_count();
    if (id.value < listed) {
        const Entity entity = lexicon[id];
        return {entity.id, entity.name, lexicon.types()[entity.type], entity.parent, false};
    }
    const ProvisionalEntity& entity = provisional[id.value - listed];
    return {entity.id, entity.name, lexicon.types()[entity.type], entity.parent, true};
}

EntityView view_entity(const Lexicon& lexicon, const TaggedText& tagged, EntityId id) {
    return view_entity(lexicon, tagged.provisional, id);
}

// The stages of tagging one document, in order. Each takes what the ones before found.

namespace {

// The dot of a legal form belongs to the name: "Apple Inc."
bool takes_dot(const TokenizedText& text, PieceRange pieces) {
    if (pieces.end >= text.pieces.size()) return false;
    const Piece& last = text.pieces[pieces.end - 1];
    const Piece& next = text.pieces[pieces.end];
    if (text.folded_of(next) != "." || next.range.begin != last.range.end) return false;
    return is_among(text.folded_of(last), "|inc|corp|co|cos|ltd|bros|jr|sr|");
}

// So does the last dot of an abbreviation: "I.B.M.", "Quux S.A." where the lexicon writes it.
bool takes_last_dot(const Lexicon& lexicon, const TokenizedText& text, const Candidate& candidate,
                    ByteRange range) {
    if (range.end >= text.text.size() || text.text[range.end] != '.') return false;
    if (candidate.form && lexicon[*candidate.form].text.ends_with('.')) return true;
    const std::string_view surface = range.of(text.text);
    return candidate.rule != Rule::ticker && surface.size() > 2 &&
           surface[surface.size() - 2] == '.' && is_ascii_letter(surface.back());
}

Mention to_mention(const Lexicon& lexicon, const TokenizedText& text, const Candidate& candidate) {
    Mention mention;
    const PieceRange pieces = candidate.pieces;
    const std::uint32_t last = takes_dot(text, pieces) ? pieces.end : pieces.end - 1;
    mention.range = {text.pieces[pieces.begin].range.begin, text.pieces[last].range.end};
    if (takes_last_dot(lexicon, text, candidate, mention.range)) ++mention.range.end;
    mention.entity = candidate.entity;
    mention.rule = candidate.rule;
    mention.form = candidate.form;
    const bool is_framed = candidate.why.kind != EvidenceKind::none;
    mention.evidence = is_framed ? candidate.why : candidate.evidence;
    mention.sentence = text.pieces[pieces.begin].sentence;
    return mention;
}

// Other entities whose claim to the same pieces is as good. REQUIRES: `names` sorted by
// stands_before.
std::vector<EntityId> rivals_of(const std::vector<Candidate>& names, const Candidate& selected) {
    std::vector<EntityId> rivals;
    for (const Candidate& other : with_pieces(names, selected.pieces)) {
        const bool is_new = std::find(rivals.begin(), rivals.end(), other.entity) == rivals.end();
        if (other.accepted && is_undecided(selected, other) && is_new)
            rivals.push_back(other.entity);
    }
    return rivals;
}

// `standing` are indices by position.
std::vector<Mention> losers_among(const Lexicon& lexicon, const TokenizedText& text,
                                  const std::vector<Candidate>& names,
                                  std::vector<std::size_t> standing) {
    std::sort(standing.begin(), standing.end());
    std::vector<Mention> losers;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (std::binary_search(standing.begin(), standing.end(), index)) continue;
        const Candidate& name = names[index];
        losers.push_back(to_mention(lexicon, text, name));
        losers.back().outcome = name.outcome != Outcome::stands ? name.outcome
                                : name.accepted                 ? Outcome::overlapped
                                                                : Outcome::no_evidence;
    }
    std::stable_sort(losers.begin(), losers.end(), [](const Mention& a, const Mention& b) {
        return a.range.begin < b.range.begin;
    });
    return losers;
}

}  // namespace

struct Tagger::Scratch {
    explicit Scratch(const Lexicon& lexicon)
        : known(lexicon), entities(lexicon), forms(lexicon), versions(lexicon) {}

    KnownWords known;
    KnownEntities entities;
    FormSearch forms;
    VersionFinder versions;
    FoundForms found;
};

Tagger::Tagger(const Lexicon& lexicon)
    : lexicon_(&lexicon), scratch_(std::make_unique<Scratch>(lexicon)) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;

void Tagger::tag(const TokenizedText& text, const std::optional<Date>& date, TaggedText& result,
                 Keep keep) {
    result.mentions.clear();
    result.roles.clear();
    result.losers.clear();
    result.provisional.clear();
    FoundForms& found = scratch_->found;
    found.clear();

    // What the lexicon knows of each word: the one look-up of all that follows.
    scratch_->known.read(text);
    const CapitalWords words(text, *lexicon_, scratch_->known);

    // Every form of the lexicon in the text, nested and overlapping ones too.
    scratch_->forms.find(text, scratch_->known, date, found);

    // Names of model families with a version after them: longer names, listed or not.
    scratch_->versions.find(text, words, found, result.provisional);

    // Legal forms belong to the names before them.
    take_in_legal_forms(*lexicon_, scratch_->entities, words, found.names);

    // Weak forms stand only with evidence; blocked ones never. After it only a frame accepts more.
    EvidenceJudge(*lexicon_, scratch_->entities, text, words, found, result.provisional)
        .judge(found.names);

    // Listed names that are a part of another one give way.
    give_way_to_longer_names(*lexicon_, scratch_->entities, words, found.names, result.provisional);

    // Names that no lexicon lists, where a frame makes them sure.
    find_framed_names(*lexicon_, scratch_->entities, text, words, found.names, result.provisional);

    // Full names of persons bring their surnames, which take part in the last selection.
    find_surnames(*lexicon_, scratch_->entities, text, words, result.provisional,
                  select_longest(found.names), found.names);

    // So do full names of companies their short forms.
    find_introduced_names(*lexicon_, scratch_->entities, text, words, result.provisional,
                          select_longest(found.names), found.names);

    std::stable_sort(found.names.begin(), found.names.end(), stands_before);
    const std::vector<std::size_t> standing = select_longest(found.names);
    for (const std::size_t index : standing) {
        const Candidate& selected = found.names[index];
        result.mentions.push_back(to_mention(*lexicon_, text, selected));
        result.mentions.back().rivals = rivals_of(found.names, selected);
    }
    if (keep == Keep::losers_too)
        result.losers = losers_among(*lexicon_, text, found.names, standing);
    scratch_->versions.resolve_tiers(result.mentions);

    for (const std::size_t index : select_longest(found.roles)) {
        result.roles.push_back(to_mention(*lexicon_, text, found.roles[index]));
    }
}

TaggedText Tagger::tag(const TokenizedText& text, const std::optional<Date>& date) {
    TaggedText result;
    tag(text, date, result);
    return result;
}

}  // namespace onoma

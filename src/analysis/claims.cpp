// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "analysis/archives.hpp"
#include "analysis/claim_groups.hpp"
#include "analysis/claim_slots.hpp"
#include "analysis/events/topic_words.hpp"
#include "analysis/figure_subject.hpp"
#include "analysis/mention_choice.hpp"
#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "figures/fates.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/text/unicode.hpp"
#include "text/one_line.hpp"

namespace onoma {
namespace {

double middle(const Figure& figure) {
    const double low = figure.low.value_or(0);
    return (low + figure.high.value_or(low)) / 2;
}

std::string commonest(const std::map<std::string, std::size_t>& counts) {
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    return most == counts.end() ? std::string() : most->first;
}

using Members = std::vector<const ClaimedFigure*>;

std::vector<std::string> names_of(const Members& members) {
    std::map<std::string, std::size_t> counts;
    for (const ClaimedFigure* member : members) {
        for (const std::string& name : member->names) ++counts[name];
    }
    std::vector<std::string> names;
    for (const auto& [name, count] : counts) names.push_back(name);
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& left, const std::string& right) {
                         return counts[left] > counts[right];
                     });
    return names;
}

// Without its figures.
Claim make_claim(const Members& members, const GroupedClaims& grouped, std::size_t index) {
    Claim claim;
    const Figure& first = members.front()->figure;
    claim.kind = first.kind;
    claim.unit = first.unit;
    claim.per = first.per;
    claim.agreement = grouped.agreement(index);
    claim.source_count = grouped.sources(index);
    std::map<std::string, std::size_t> measured;
    std::vector<double> values;
    for (const ClaimedFigure* member : members) {
        if (!member->figure.measured.empty()) ++measured[member->figure.measured];
        values.push_back(middle(member->figure));
    }
    claim.measured = commonest(measured);
    claim.names = names_of(members);
    std::sort(values.begin(), values.end());
    claim.min = values.front();
    claim.max = values.back();
    const std::size_t half = values.size() / 2;
    claim.median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    return claim;
}

}  // namespace

std::string_view to_string(Agreement agreement) {
    switch (agreement) {
        case Agreement::agree:
            return "agree";
        case Agreement::differ:
            return "differ";
        default:
            return "single";
    }
}

std::vector<Claim> compare_claims(std::vector<ClaimedFigure>& figures) {
    std::stable_sort(figures.begin(), figures.end(),
                     [](const ClaimedFigure& left, const ClaimedFigure& right) {
                         return std::tie(left.source, left.document, left.figure.range.begin) <
                                std::tie(right.source, right.document, right.figure.range.begin);
                     });
    FigureArchive archive;
    std::vector<std::uint64_t> words;  // places, by document
    ComparedFigures compared;
    const ClaimedFigure* last = nullptr;
    for (std::size_t index = 0; index < figures.size(); ++index) {
        const ClaimedFigure& figure = figures[index];
        const bool is_new =
            last == nullptr || figure.document != last->document || figure.source != last->source;
        if (is_new) {
            words.push_back(
                archive.add(figure.document_words ? *figure.document_words : DocumentWords()));
        }
        compared.add(figure, index, is_new);
        last = &figure;
    }
    const GroupedClaims grouped(ClaimEvidence(compared, EventLikeness(archive, words)));
    std::vector<Claim> claims;
    for (std::size_t index = 0; index < grouped.size(); ++index) {
        std::vector<std::size_t> members = grouped.figures(index);
        Members found;
        for (const std::size_t member : members) found.push_back(&figures[member]);
        claims.push_back(make_claim(found, grouped, index));
        claims.back().figures = std::move(members);
    }
    return claims;
}

// What was added, and after compare() what is asked of the claims.
struct ClaimComparison::Parts {
    struct AddedDocument {
        std::string source;
        std::string id;
        std::uint64_t words = 0;  // their place
    };
    struct AddedFigure {
        std::uint64_t place = 0;
        std::uint32_t document = 0;  // before it is sorted: index into `documents`, then their rank
        std::uint32_t begin = 0;
    };

    std::vector<FigureKind> kinds;
    FigureArchive archive;
    std::vector<AddedDocument> documents;
    std::vector<AddedFigure> added;
    KeptOfDocuments<FingerprintedDocument> texts;
    ComparedFigures figures;
    std::optional<GroupedClaims> claims;

    void leave_out_other_voices(const InputsLeftOut& left_out);
    std::vector<std::uint64_t> take_in_order();
};

void ClaimComparison::Parts::leave_out_other_voices(const InputsLeftOut& left_out) {
    const std::set<std::string> copies = copies_among(texts.last_versions(left_out));
    std::erase_if(added, [&](const AddedFigure& figure) {
        const std::string& document = documents[figure.document].id;
        return copies.contains(document) || left_out.is_replaced(document);
    });
}

// Fills `figures` by source, document and position, and returns where each document's words are.
std::vector<std::uint64_t> ClaimComparison::Parts::take_in_order() {
    std::vector<std::uint32_t> order(documents.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    const auto key = [&](std::uint32_t index) {
        return std::tie(documents[index].source, documents[index].id);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return key(left) < key(right);
    });
    // Documents of the same source and id are one.
    std::vector<std::uint32_t> ranks(documents.size());
    for (std::size_t at = 1; at < order.size(); ++at) {
        ranks[order[at]] = ranks[order[at - 1]] + (key(order[at]) == key(order[at - 1]) ? 0 : 1);
    }
    std::stable_sort(added.begin(), added.end(), [&](const AddedFigure& a, const AddedFigure& b) {
        return std::pair(ranks[a.document], a.begin) < std::pair(ranks[b.document], b.begin);
    });
    std::vector<std::uint64_t> words;
    for (std::size_t at = 0; at < added.size(); ++at) {
        const bool is_new = at == 0 || ranks[added[at].document] != ranks[added[at - 1].document];
        if (is_new) words.push_back(documents[added[at].document].words);
        figures.add(archive.read(added[at].place), added[at].place, is_new);
    }
    return words;
}

ClaimComparison::ClaimComparison(std::vector<FigureKind> kinds)
    : parts_(std::make_unique<Parts>()) {
    parts_->kinds = std::move(kinds);
}
ClaimComparison::~ClaimComparison() = default;
ClaimComparison::ClaimComparison(ClaimComparison&&) noexcept = default;
ClaimComparison& ClaimComparison::operator=(ClaimComparison&&) noexcept = default;

void ClaimComparison::add(const TaggedDocument& tagged, const Lexicon& lexicon) {
    parts_->texts.add(tagged.document, fingerprinted(tagged));
    const std::vector<ClaimedFigure> claimed = claimed_figures(tagged, lexicon, parts_->kinds);
    if (claimed.empty()) return;
    const auto document = static_cast<std::uint32_t>(parts_->documents.size());
    parts_->documents.push_back({tagged.document.source, tagged.document.id,
                                 parts_->archive.add(*claimed.front().document_words)});
    for (const ClaimedFigure& figure : claimed) {
        parts_->added.push_back({parts_->archive.add(figure), document, figure.figure.range.begin});
    }
}

void ClaimComparison::compare(const InputsLeftOut& left_out) {
    parts_->leave_out_other_voices(left_out);
    const std::vector<std::uint64_t> words = parts_->take_in_order();
    parts_->documents = {};
    parts_->added = {};
    const ClaimEvidence evidence(parts_->figures, EventLikeness(parts_->archive, words));
    parts_->claims.emplace(evidence);
}

std::size_t ClaimComparison::size() const { return parts_->claims ? parts_->claims->size() : 0; }

Agreement ClaimComparison::agreement(std::size_t claim) const {
    return parts_->claims->agreement(claim);
}

ClaimComparison::Found ClaimComparison::claim(std::size_t index) const {
    Found found;
    for (const std::size_t member : parts_->claims->figures(index)) {
        found.figures.push_back(parts_->archive.read(parts_->figures[member].place));
    }
    Members members;
    for (const ClaimedFigure& figure : found.figures) members.push_back(&figure);
    found.claim = make_claim(members, *parts_->claims, index);
    found.claim.figures.resize(members.size());
    std::iota(found.claim.figures.begin(), found.claim.figures.end(), std::size_t{0});
    return found;
}

ClaimsFound find_claims(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                        const AnalysisSettings& settings, const std::vector<FigureKind>& kinds,
                        const WorkSettings& work) {
    ClaimsFound found{{}, ClaimComparison(kinds)};
    AnalysisSettings wanted = settings;
    wanted.tagging.figures = Figures::find;
    wanted.tagging.with_fingerprint = true;
    InputsLeftOut left_out =
        for_each_tagged_document(paths, lexicon, wanted, work, [&](const TaggedDocument& tagged) {
            found.read.add(tagged);
            found.claims.add(tagged, lexicon);
        });
    found.claims.compare(left_out);
    found.read.finish(std::move(left_out));
    return found;
}

// One tagged document -> its figures with all that a comparison needs of it.

namespace {

constexpr std::size_t shortest_word = 4;  // bytes

// Longer words that are of every topic. Sorted.
constexpr std::array<std::string_view, 60> common_words = {
    "about",   "after", "again",   "also",    "although", "because", "been",  "before", "being",
    "between", "both",  "could",   "does",    "down",     "during",  "each",  "even",   "every",
    "first",   "from",  "have",    "however", "into",     "just",    "last",  "less",   "like",
    "many",    "more",  "most",    "much",    "next",     "only",    "other", "over",   "same",
    "said",    "says",  "several", "should",  "since",    "some",    "such",  "than",   "that",
    "their",   "them",  "then",    "there",   "these",    "they",    "this",  "were",   "what",
    "when",    "which", "while",   "will",    "with",     "would"};

bool is_common(std::string_view word) {
    return std::find(common_words.begin(), common_words.end(), word) != common_words.end();
}

// "models" and "model" are one word.
std::string_view without_plural(std::string_view word) {
    if (word.size() > shortest_word && word.ends_with('s') && !word.ends_with("ss")) {
        word.remove_suffix(1);
    }
    return word;
}

std::uint32_t hash_of_letters(std::string_view word) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
}

// Nothing for words that are short, or of every topic.
std::optional<std::uint32_t> hash_of(const TokenizedText& text, const Piece& piece) {
    const std::string_view word = text.folded_of(piece);
    if (word.size() < shortest_word || piece.is_symbol || is_ascii_digit(word.front()) ||
        is_common(word)) {
        return std::nullopt;
    }
    return hash_of_letters(without_plural(word));
}

std::shared_ptr<const DocumentWords> document_words(const TokenizedText& text) {
    std::vector<std::uint32_t> hashes;
    for (const Piece& piece : text.pieces) {
        if (is_of_every_topic(text.folded_of(piece))) continue;
        if (const auto hash = hash_of(text, piece)) hashes.push_back(*hash);
    }
    std::sort(hashes.begin(), hashes.end());
    auto words = std::make_shared<DocumentWords>();
    for (const std::uint32_t hash : hashes) {
        if (words->empty() || words->back().first != hash) words->emplace_back(hash, 0);
        ++words->back().second;
    }
    words->shrink_to_fit();
    return words;
}

void make_set(std::vector<std::uint32_t>& hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

// Answers for pieces in their order whether one of `places`, which are in order and apart, holds
// them.
template <typename Ranged>
class PlaceWalk {
public:
    explicit PlaceWalk(std::span<const Ranged> places) : places_(places) {}

    bool holds(const Piece& piece) {
        while (at_ < places_.size() && places_[at_].range.end <= piece.range.begin) ++at_;
        return at_ < places_.size() && places_[at_].range.overlaps(piece.range);
    }

private:
    std::span<const Ranged> places_;
    std::size_t at_ = 0;
};

// The words of a sentence beside its figures, by which they are compared.
class SentenceWords {
public:
    SentenceWords(const TaggedDocument& tagged, std::uint32_t sentence)
        : sentence_(sentence), figures_(of_sentence(tagged.figures, sentence)) {
        PlaceWalk<Figure> in_figures(figures_);
        PlaceWalk<Mention> in_mentions(of_sentence(tagged.tagged.mentions, sentence));
        std::optional<std::size_t> broken;
        for (const Piece& piece : of_sentence(tagged.text.pieces, sentence)) {
            begin_gaps(piece.range.begin, broken);
            if (in_figures.holds(piece)) continue;
            if (!broken && is_break(tagged.text.folded_of(piece))) broken = words_.size();
            take(tagged.text, piece, in_mentions.holds(piece));
        }
        begin_gaps(std::numeric_limits<std::uint32_t>::max(), broken);
        make_set(all_);
    }

    [[nodiscard]] std::uint32_t sentence() const { return sentence_; }

    // Hashes of the longer ones, sorted.
    [[nodiscard]] const std::vector<std::uint32_t>& all() const { return all_; }

    // Hashes of those before a figure that tell of it alone, sorted: after the figure before it,
    // and the break between. Figures with nothing but short words between them, as "from $5 to $7",
    // have them together, and "$5 in the north, and $7 in the south" what stands before both.
    [[nodiscard]] std::vector<std::uint32_t> before(const Figure& figure) const {
        const auto found = std::partition_point(
            figures_.begin(), figures_.end(),
            [&](const Figure& other) { return other.range.begin < figure.range.begin; });
        auto gap = static_cast<std::size_t>(found - figures_.begin());
        while (gap > 0 && !gaps_[gap].broken && words_in(gap) == 0) --gap;
        std::vector<std::uint32_t> hashes;
        for (std::size_t at = begin_of_part(gap); at < gaps_[gap].end; ++at) {
            // Subject and measure are asked for by themselves.
            const Word& word = words_[at];
            if (!word.is_in_mention && word.letters != figure.measured) hashes.push_back(word.hash);
        }
        make_set(hashes);
        return hashes;
    }

private:
    struct Word {
        std::string_view letters;
        std::uint32_t hash = 0;
        bool is_in_mention = false;
    };

    // What stands between a figure and the one before it.
    struct Gap {
        std::size_t end = 0;                // in words_
        std::optional<std::size_t> broken;  // where the first break is
    };

    static bool is_break(std::string_view folded) {
        constexpr std::array<std::string_view, 5> breaks = {",", ";", ":", "and", "while"};
        return is_among(folded, breaks);
    }

    // Gaps of the figures up to `place` end before it.
    void begin_gaps(std::uint32_t place, std::optional<std::size_t>& broken) {
        while (gaps_.size() < figures_.size() && figures_[gaps_.size()].range.begin <= place) {
            gaps_.push_back({words_.size(), std::exchange(broken, std::nullopt)});
        }
    }

    // "Pro" says which one it is, as longer words do.
    void take(const TokenizedText& text, const Piece& piece, bool is_in_mention) {
        constexpr std::size_t shortest_name = 3;
        const std::string_view word = text.folded_of(piece);
        const auto hash = hash_of(text, piece);
        if (hash) all_.push_back(*hash);
        const bool is_name = piece.begins_capital && word.size() == shortest_name;
        if (!hash && !is_name) return;
        words_.push_back(
            {without_plural(word), hash ? *hash : hash_of_letters(word), is_in_mention});
    }

    [[nodiscard]] std::size_t words_in(std::size_t gap) const {
        return gaps_[gap].end - gaps_[gap - 1].end;
    }

    // In words_, of what ends with a gap.
    [[nodiscard]] std::size_t begin_of_part(std::size_t gap) const {
        std::optional<std::size_t> broken;
        for (std::size_t before = gap; before > 0; --before) {
            if (gaps_[before].broken) broken = gaps_[before].broken;
            const std::size_t begin = broken.value_or(gaps_[before - 1].end);
            if (begin < gaps_[gap].end) return begin;
        }
        return 0;
    }

    std::uint32_t sentence_;
    std::span<const Figure> figures_;
    std::vector<Gap> gaps_;  // by figure
    std::vector<Word> words_;
    std::vector<std::uint32_t> all_;
};

void name_entities(const TaggedDocument& tagged, const Lexicon& lexicon, ClaimedFigure& claimed) {
    for (const std::uint32_t index : claimed.figure.about) {
        const EntityView entity =
            view_entity(lexicon, tagged.tagged, tagged.tagged.mentions[index].entity);
        const bool is_known =
            std::find(claimed.about.begin(), claimed.about.end(), entity.id) != claimed.about.end();
        if (is_known || entity.type == "place") continue;
        claimed.about.emplace_back(entity.id);
        claimed.names.emplace_back(entity.name);
    }
}

// What is counted or paid for a product is its maker's; what a product scores or costs more is not.
bool is_of_maker(FigureKind kind) {
    return kind == FigureKind::money || kind == FigureKind::count || kind == FigureKind::quantity;
}

void name_subject(const TaggedDocument& tagged, const Lexicon& lexicon,
                  const SubjectFinder& subjects, ClaimedFigure& claimed) {
    // A toll is of the event, whoever reports it.
    if (!fate_called(claimed.figure.measured).empty()) return;
    const auto subject = subjects.subject_of(claimed.figure);
    if (!subject) return;
    EntityId entity = subject->entity;
    if (is_of_maker(claimed.figure.kind)) {
        entity = maker_of(lexicon, tagged.document.date, tagged.tagged, entity);
    }
    claimed.subject = view_entity(lexicon, tagged.tagged, entity).id;
    if (subject->is_named) {
        claimed.named_subject = view_entity(lexicon, tagged.tagged, subject->entity).id;
    }
}

bool is_comparable(FigureKind kind) {
    return kind != FigureKind::date && kind != FigureKind::ordinal;
}

}  // namespace

std::vector<ClaimedFigure> claimed_figures(const TaggedDocument& tagged, const Lexicon& lexicon,
                                           const std::vector<FigureKind>& kinds) {
    std::vector<ClaimedFigure> result;
    const auto is_wanted = [&](const Figure& figure) {
        return is_comparable(figure.kind) &&
               (kinds.empty() || std::find(kinds.begin(), kinds.end(), figure.kind) != kinds.end());
    };
    if (std::none_of(tagged.figures.begin(), tagged.figures.end(), is_wanted)) return result;
    const SubjectFinder subjects(tagged, lexicon);
    const auto words = document_words(tagged.text);
    const auto title = title_after_text(tagged.document);
    std::optional<SentenceWords> words_beside;
    for (const Figure& figure : tagged.figures) {
        if (!is_wanted(figure)) continue;
        ClaimedFigure& claimed = result.emplace_back();
        claimed.document = tagged.document.id;
        claimed.source = tagged.document.source;
        claimed.date = tagged.document.date;
        claimed.figure = figure;
        claimed.printed = on_one_line(figure.range.of(tagged.document.text));
        claimed.sentence_range = tagged.text.sentences[figure.sentence];
        claimed.is_in_title = title && figure.range.begin >= title->begin;
        claimed.sentence = on_one_line(claimed.sentence_range.of(tagged.document.text));
        name_entities(tagged, lexicon, claimed);
        name_subject(tagged, lexicon, subjects, claimed);
        if (!words_beside || words_beside->sentence() != figure.sentence) {
            words_beside.emplace(tagged, figure.sentence);
        }
        claimed.words = words_beside->all();
        claimed.near_words = words_beside->before(figure);
        claimed.document_words = words;
        fill_slots(tagged, lexicon, claimed);
    }
    pair_changes(tagged.document.text, result);
    return result;
}

}  // namespace onoma

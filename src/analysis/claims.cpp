// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/claims.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "analysis/claim_groups.hpp"
#include "analysis/figure_subject.hpp"
#include "analysis/mention_choice.hpp"
#include "base/ascii.hpp"
#include "base/single_spaced.hpp"
#include "figures/fates.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

double middle(const Figure& figure) {
    const double low = figure.low.value_or(0);
    return (low + figure.high.value_or(low)) / 2;
}

std::int64_t count_sources(const std::vector<ClaimedFigure>& figures,
                           const std::vector<std::size_t>& members) {
    std::set<std::string_view> sources;
    for (const std::size_t member : members) sources.insert(figures[member].source);
    return static_cast<std::int64_t>(sources.size());
}

std::string commonest(const std::map<std::string, std::size_t>& counts) {
    const auto most = std::max_element(
        counts.begin(), counts.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    return most == counts.end() ? std::string() : most->first;
}

std::vector<std::string> names_of(const std::vector<ClaimedFigure>& figures,
                                  const std::vector<std::size_t>& members) {
    std::map<std::string, std::size_t> counts;
    for (const std::size_t member : members) {
        for (const std::string& name : figures[member].names) ++counts[name];
    }
    std::vector<std::string> names;
    for (const auto& [name, count] : counts) names.push_back(name);
    std::stable_sort(names.begin(), names.end(),
                     [&](const std::string& left, const std::string& right) {
                         return counts[left] > counts[right];
                     });
    return names;
}

// Those that tell one value stand together where values differ.
std::vector<std::size_t> in_order(std::vector<FigureGroup> groups,
                                  const std::vector<ClaimedFigure>& figures) {
    std::sort(groups.begin(), groups.end(), [&](const FigureGroup& left, const FigureGroup& right) {
        return middle(figures[left.front()].figure) < middle(figures[right.front()].figure);
    });
    std::vector<std::size_t> members;
    for (FigureGroup& group : groups) {
        std::sort(group.begin(), group.end());
        members.insert(members.end(), group.begin(), group.end());
    }
    return members;
}

Claim make_claim(const std::vector<ClaimedFigure>& figures, std::vector<FigureGroup> groups) {
    Claim claim;
    const bool are_equal = groups.size() == 1;
    std::vector<std::size_t> members = in_order(std::move(groups), figures);
    const Figure& first = figures[members.front()].figure;
    claim.kind = first.kind;
    claim.unit = first.unit;
    claim.per = first.per;
    claim.source_count = count_sources(figures, members);
    std::map<std::string, std::size_t> measured;
    std::vector<double> values;
    for (const std::size_t member : members) {
        const Figure& figure = figures[member].figure;
        if (!figure.measured.empty()) ++measured[figure.measured];
        values.push_back(middle(figure));
    }
    claim.measured = commonest(measured);
    claim.names = names_of(figures, members);
    std::sort(values.begin(), values.end());
    claim.min = values.front();
    claim.max = values.back();
    const std::size_t half = values.size() / 2;
    claim.median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    if (claim.source_count > 1) claim.agreement = are_equal ? Agreement::agree : Agreement::differ;
    claim.figures = std::move(members);
    return claim;
}

bool comes_before(const Claim& left, const Claim& right) {
    if (left.agreement != right.agreement) return left.agreement < right.agreement;
    if (left.source_count != right.source_count) return left.source_count > right.source_count;
    if (left.figures.size() != right.figures.size()) {
        return left.figures.size() > right.figures.size();
    }
    return left.figures.front() < right.figures.front();
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
    const ClaimEvidence evidence(figures);
    std::vector<Claim> claims;
    for (auto& groups : join_contradicting(evidence, groups_of_equal(evidence))) {
        claims.push_back(make_claim(figures, std::move(groups)));
    }
    std::sort(claims.begin(), claims.end(), comes_before);
    return claims;
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

// Nothing for words that are short, or of every topic.
std::optional<std::uint32_t> hash_of(const TokenizedText& text, const Piece& piece) {
    const std::string_view word = text.folded_of(piece);
    if (word.size() < shortest_word || piece.is_symbol || is_ascii_digit(word.front()) ||
        is_common(word)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(without_plural(word)));
}

std::shared_ptr<const DocumentWords> document_words(const TokenizedText& text) {
    std::vector<std::uint32_t> hashes;
    for (const Piece& piece : text.pieces) {
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

// Hashes of the words that the sentence has beside its figures, sorted.
std::vector<std::uint32_t> words_of(const TaggedDocument& tagged, std::uint32_t sentence) {
    const TokenizedText& text = tagged.text;
    const auto figures = figures_of(tagged.figures, sentence);
    const auto is_in_figure = [&](const Piece& piece) {
        return std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
            return figure.range.overlaps(piece.range);
        });
    };
    std::vector<std::uint32_t> words;
    const auto first =
        std::partition_point(text.pieces.begin(), text.pieces.end(),
                             [&](const Piece& piece) { return piece.sentence < sentence; });
    for (auto piece = first; piece != text.pieces.end() && piece->sentence == sentence; ++piece) {
        if (is_in_figure(*piece)) continue;
        if (const auto hash = hash_of(text, *piece)) words.push_back(*hash);
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::uint32_t distance_between(ByteRange left, ByteRange right) {
    return left.begin < right.begin ? right.begin - left.end : left.begin - right.end;
}

// The date of the sentence that is nearest to `figure`.
std::optional<DayRange> period_of(const std::vector<Figure>& figures, const Figure& figure) {
    const Figure* nearest = nullptr;
    for (const Figure& date : figures_of(figures, figure.sentence)) {
        if (date.kind != FigureKind::date) continue;
        if (nearest == nullptr || distance_between(date.range, figure.range) <
                                      distance_between(nearest->range, figure.range)) {
            nearest = &date;
        }
    }
    if (nearest == nullptr || !nearest->first || !nearest->last) return std::nullopt;
    return DayRange{first_day(*nearest->first), last_day(*nearest->last)};
}

std::string as_line(std::string_view sentence) {
    return std::string(trimmed(single_spaced(replace_invalid_sequences(sentence))));
}

void name_entities(const TaggedDocument& tagged, const Lexicon& lexicon, ClaimedFigure& claimed) {
    for (const std::uint32_t index : claimed.figure.about) {
        const EntityView entity =
            view_entity(lexicon, tagged.tagged, tagged.tagged.mentions[index].entity);
        const bool is_known =
            std::find(claimed.about.begin(), claimed.about.end(), entity.id) != claimed.about.end();
        if (is_known) continue;
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
    for (const Figure& figure : tagged.figures) {
        if (!is_wanted(figure)) continue;
        ClaimedFigure& claimed = result.emplace_back();
        claimed.document = tagged.document.id;
        claimed.source = tagged.document.source;
        claimed.date = tagged.document.date;
        claimed.figure = figure;
        claimed.printed = as_line(figure.range.of(tagged.document.text));
        claimed.sentence_range = tagged.text.sentences[figure.sentence];
        claimed.is_in_title = title && figure.range.begin >= title->begin;
        claimed.sentence = as_line(claimed.sentence_range.of(tagged.document.text));
        name_entities(tagged, lexicon, claimed);
        name_subject(tagged, lexicon, subjects, claimed);
        claimed.words = words_of(tagged, figure.sentence);
        claimed.document_words = words;
        claimed.period = period_of(tagged.figures, figure);
    }
    return result;
}

}  // namespace onoma

// SPDX-License-Identifier: Apache-2.0
#include "analysis/figure_subject.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"

namespace onoma {
namespace {

// The cost of taking a mention for the subject: the bytes between it and the figure, and more for
// what stands there.
constexpr double of_comma = 20;
constexpr double of_other_figure = 15;
constexpr double of_standing_after = 30;
constexpr double of_being_beside = 60;  // "more than Acme", "with Acme", "pays Acme"
constexpr double of_being_object = 35;  // "in Acme", "to Acme"
constexpr double of_owning = -20;       // "Acme's"

// How much more a mention in the title or the lede says of whom an article is about.
constexpr double in_title = 3;
constexpr double in_lede = 1.5;
constexpr std::uint32_t sentences_of_lede = 3;

constexpr std::array<std::string_view, 24> before_others = {
    "against", "and",  "gave", "give",  "gives",  "giving", "including", "lend",
    "lends",   "lent", "like", "or",    "over",   "owe",    "owed",      "owes",
    "paid",    "pay",  "pays", "rival", "rivals", "than",   "unlike",    "with"};
constexpr std::array<std::string_view, 6> before_objects = {"at", "for", "in", "of", "on", "to"};
constexpr std::array<std::string_view, 5> before_sources = {"by", "from", "per", "told", "via"};
// What the lexicon's notes call those who report on others, or collect their figures.
constexpr std::array<std::string_view, 8> observers = {
    "exchange",       "media and entertainment", "news agency", "news media",
    "picture agency", "private share market",    "research",    "research and data"};

// "according to Acme", "by Acme", "from Acme"
bool is_source(std::string_view text, ByteRange mention) {
    return is_among(word_before(text, mention.begin), before_sources) ||
           follows_according_to(text, mention);
}

bool is_observer(const Lexicon& lexicon, EntityId entity) {
    if (entity.value >= lexicon.entity_count()) return false;
    const auto columns = lexicon.further_columns(entity);
    return std::any_of(columns.begin(), columns.end(), [](const auto& column) {
        return column.first == "note" && is_among(column.second, observers);
    });
}

std::optional<EntityId> focus_of(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::map<EntityId, double> weights;
    for (const Mention& mention : tagged.tagged.mentions) {
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        const bool is_candidate = mention.rivals.empty() && entity.type == "company" &&
                                  !is_observer(lexicon, mention.entity);
        if (!is_candidate) continue;
        const std::string_view surface = mention.range.of(tagged.document.text);
        const bool is_in_title = tagged.document.title.find(surface) != std::string::npos;
        const bool is_in_lede = mention.sentence < sentences_of_lede;
        weights[mention.entity] += is_in_title ? in_title : is_in_lede ? in_lede : 1;
    }
    const auto most = std::max_element(
        weights.begin(), weights.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    if (most == weights.end()) return std::nullopt;
    return most->first;
}

double cost_of(const TaggedDocument& tagged, const ClauseMarks& marks, const Figure& figure,
               ByteRange mention) {
    if (figure.range.overlaps(mention)) return 0;
    const std::string_view text = tagged.document.text;
    const bool is_after = mention.begin > figure.range.begin;
    const std::uint32_t begin = is_after ? figure.range.end : mention.end;
    const std::uint32_t end = is_after ? mention.begin : figure.range.begin;
    double cost = end - begin + of_comma * marks.count({begin, end});
    const auto figures = of_sentence(tagged.figures, figure.sentence);
    // The first one after `begin` ends first.
    const auto other = std::partition_point(
        figures.begin(), figures.end(), [&](const Figure& it) { return it.range.begin < begin; });
    const bool is_other_between = other != figures.end() && other->range.end <= end;
    if (is_other_between) cost += of_other_figure;
    if (is_after) cost += of_standing_after;
    const std::string_view before = word_before(text, mention.begin);
    if (is_among(before, before_others)) cost += of_being_beside;
    if (is_among(before, before_objects)) cost += of_being_object;
    const std::string_view rest = text.substr(mention.end);
    if (rest.starts_with("'s") || rest.starts_with("\u2019s")) cost += of_owning;
    return cost;
}

// Nothing but what stands between the parts of a list: "and", a comma, and in front of a figure
// words for how exact it is.
bool is_between_parts(std::string_view gap) {
    constexpr std::array<std::string_view, 12> words = {"about", "almost", "and",    "around",
                                                        "just",  "more",   "nearly", "over",
                                                        "some",  "than",   "to",     "up"};
    bool has_joint = false;
    while (!gap.empty()) {
        if (gap.front() == ' ' || gap.front() == ',') {
            has_joint = has_joint || gap.front() == ',';
            gap.remove_prefix(1);
            continue;
        }
        const std::string_view word = letters_from(gap, 0);
        if (!is_among(word, words)) return false;
        has_joint = has_joint || word == "and";
        gap.remove_prefix(word.size());
    }
    return has_joint;
}

// The last list of `places`, which are in order and apart, up to `end`: as indices of its first
// place and the place after it.
std::pair<std::size_t, std::size_t> last_list(std::string_view text,
                                              const std::vector<ByteRange>& places,
                                              std::uint32_t end) {
    std::size_t last = 0;
    while (last < places.size() && places[last].end <= end) ++last;
    std::size_t first = last;
    while (first > 0) {
        const bool is_last = first == last;
        const std::uint32_t begin = places[first - 1].end;
        const auto gap =
            is_last ? std::string_view() : text.substr(begin, places[first].begin - begin);
        if (!is_last && !is_between_parts(gap)) break;
        --first;
    }
    return {first, last};
}

// "Acme and Quux made $3 million and $5 million, respectively": the mention that stands where
// `figure` does in a list as long. Nothing where the sentence does not say so.
std::optional<std::uint32_t> respective_mention(const TaggedDocument& tagged,
                                                const Figure& figure) {
    constexpr std::string_view respectively = "respectively";
    const std::string_view text = tagged.document.text;
    const ByteRange sentence = tagged.text.sentences[figure.sentence];
    const std::size_t said = text.substr(0, sentence.end).find(respectively, figure.range.end);
    if (said == std::string_view::npos) return std::nullopt;
    std::vector<ByteRange> figures;
    for (const Figure& other : of_sentence(tagged.figures, figure.sentence)) {
        if (other.kind == figure.kind) figures.push_back(other.range);
    }
    const auto [first, last] = last_list(text, figures, static_cast<std::uint32_t>(said));
    const auto here = std::find(figures.begin(), figures.end(), figure.range) - figures.begin();
    const auto place = static_cast<std::size_t>(here);
    if (place < first || place >= last || last - first < 2) return std::nullopt;
    std::vector<ByteRange> names;
    std::vector<std::uint32_t> indices;
    for (std::uint32_t index = 0; index < tagged.tagged.mentions.size(); ++index) {
        const Mention& mention = tagged.tagged.mentions[index];
        if (mention.sentence != figure.sentence) continue;
        names.push_back(mention.range);
        indices.push_back(index);
    }
    const auto [first_name, last_name] = last_list(text, names, figures[first].begin);
    if (last_name - first_name != last - first) return std::nullopt;
    return indices[first_name + place - first];
}

}  // namespace

SubjectFinder::SubjectFinder(const TaggedDocument& tagged, const Lexicon& lexicon)
    : tagged_(tagged), marks_(tagged.document.text), focus_(focus_of(tagged, lexicon)) {
    for (const Mention& mention : tagged.tagged.mentions) {
        const std::string_view text = tagged.document.text;
        const std::string_view type = view_entity(lexicon, tagged.tagged, mention.entity).type;
        const bool is_person = type == "person";
        // Where an article is about a company, persons speak for it.
        const bool only_speaks = is_person && (focus_ || has_verb_of_speech(text, mention.range) ||
                                               has_verb_of_announcement(text, mention.range));
        // Places say where, not of whom.
        may_be_subject_.push_back(mention.rivals.empty() && !only_speaks && type != "place" &&
                                  !is_observer(lexicon, mention.entity) &&
                                  !is_source(text, mention.range));
    }
}

std::optional<FigureSubject> SubjectFinder::subject_of(const Figure& figure) const {
    if (const auto index = respective_mention(tagged_, figure)) {
        if (may_be_subject_[*index])
            return FigureSubject{tagged_.tagged.mentions[*index].entity, true};
    }
    std::optional<FigureSubject> subject;
    double least = 0;
    for (const std::uint32_t index : figure.about) {
        if (!may_be_subject_[index]) continue;
        const Mention& mention = tagged_.tagged.mentions[index];
        const double cost = cost_of(tagged_, marks_, figure, mention.range);
        if (subject && cost >= least) continue;
        subject = FigureSubject{mention.entity, true};
        least = cost;
    }
    if (!subject && focus_) subject = FigureSubject{*focus_, false};
    return subject;
}

}  // namespace onoma

// SPDX-License-Identifier: Apache-2.0
// How groups of documents differ: cells, tests, gaps, similarity, a map, an earlier report beside
// them, and all groups on the same events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/base/date.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {

// How sure it is that a group of documents names an entity more or less often than all others.

// What may be said of a group and an entity.
enum class Verdict {
    same,    // the rate is within a fifth of that of all others
    more,    // q is below 0.05, and the rate is higher at both ends of the interval of the ratio
    less,    // likewise lower
    unsure,  // none of these is shown
};

[[nodiscard]] std::string_view to_string(Verdict verdict);

// How much may be made of it.
enum class Certainty {
    sure,     // there is a verdict: of all of these one in twenty is expected to be chance
    likely,   // q is below 0.2: one in five, the interval of the ratio being above or below 1
    unclear,  // cannot tell
};

[[nodiscard]] std::string_view to_string(Certainty certainty);

// Rates within this factor of each other are as good as the same.
inline constexpr double same_within = 1.2;
// More and less are said below this q.
inline constexpr double significant_q = 0.05;
// Below this one a difference is likely.
inline constexpr double likely_q = 0.2;

// One entity in one group against all other groups together. What is absent could not be told; see
// GroupTests::missing.
struct GroupTest {
    std::optional<Interval> rate_interval;  // per 1,000 words, by documents, 95 %
    // Of the mentions of all entities: the informative prior is one mention for each entity.
    std::optional<double> log_odds;
    std::optional<double> log_odds_z;    // with the full variance
    std::optional<Estimate> log_ratio;   // of rates in words, words taken as independent, 95 %
    std::optional<double> g2;            // of words, four cells, signed, words as independent
    std::optional<Estimate> rate_ratio;  // by documents, 90 %: what the verdict rests on with q
    // The ratio nearest to 1 that there is when any one document (story) is omitted, on either
    // side.
    std::optional<double> rate_ratio_without_one;
    std::optional<double> permutation_p;  // by documents, within strata of length
    std::optional<double> q;              // Benjamini-Hochberg over GroupTests::tested cells
    std::optional<Verdict> verdict;
    Certainty certainty = Certainty::unclear;
    // The smallest ratio above 1 that these documents could have shown, in four of five such
    // collections, as surely as q asks for. See detectable_ratio and GroupTests::threshold.
    std::optional<double> detectable_ratio;
};

// What tests by word need of a group and of all others together.
struct GroupSides {
    std::int64_t words = 0;  // of its documents, see GroupTests::unit
    std::int64_t other_words = 0;
    std::int64_t mentions = 0;  // of all entities
    std::int64_t other_mentions = 0;
    bool is_permuted = false;  // it and the others have documents enough for a permutation
};

// What was tested, and why values are absent.
struct GroupTests {
    SamplingUnit unit = SamplingUnit::story;  // what counts as one document in all of them
    std::int64_t units = 0;                   // with words
    bool by_document_wanted = true;
    std::int64_t tested = 0;        // cells with a permutation p, of all entities
    std::int64_t approximated = 0;  // of these by saddle point, see PermutationTest
    double threshold = 0.0;  // the p that q 0.05 is at: of the largest such q, or 0.05 / tested
    std::int64_t entities_tested = 0;
    std::int64_t strata = 0;        // of length, the most that a group has; 0: no permutation
    bool single_group = false;      // there are no others
    bool weighted = false;          // weighted counts are no integers: nothing is tested
    std::vector<GroupSides> sides;  // by group; empty where nothing is tested
    double prior_weight = 0;        // of the log odds: a mention for each entity, shown or not
};

// What stands out between groups of documents: who is silent about whom, who was first, and where
// groups and entities lie on a map.

// An entity that more than half of the other groups name and this group never does.
struct Gap {
    std::string id;
    std::string name;
    std::string group;
    std::int64_t groups_naming = 0;
    std::int64_t other_groups = 0;
    std::int64_t documents_naming = 0;  // of the other groups
    // If the group named it as often as all others together.
    double expected_mentions = 0;
    double expected_documents = 0;
    // How likely the group is silent by chance, see docs/statistics.md; q of all entities and
    // groups that could have been a gap. Absent when copies are weighted.
    std::optional<double> p;
    std::optional<double> q;
};

struct Gaps {
    std::vector<Gap> rows;    // the most surprising first: by p, then expected documents
    std::int64_t tested = 0;  // entities and groups that could have been a gap
};

// Which groups named an entity first. Only documents count that are dated to the day. A group that
// had none before that day could not have been first: nobody is ahead of it.
struct FirstReport {
    std::string id;
    std::string name;
    std::vector<std::string> groups;  // several when they did on the same day
    Date date;
    std::vector<std::string> next_groups;  // the next day that another group did that had begun
    std::optional<Date> next_date;         // absent: no such group has
    std::optional<std::int64_t> days_ahead;
    std::int64_t undated_documents = 0;  // that name it: who was first may be among them
};

// A group or an entity on the map, with its part in the inertia of each axis. A group that names
// none of the entities of the map has no place: both lists are empty. (The middle of the map is the
// place of a group that names everybody as all groups together do.)
struct MapPoint {
    std::string id;  // of an entity
    std::string name;
    std::vector<double> place;         // on each axis
    std::vector<double> contribution;  // shares: those of all groups add up to 1, so do entities'
    // Of a group: the middle 95 % of where it lies on each axis when its documents (stories) are
    // drawn anew, with replacement, and the axes stay. Empty where there are fewer than two.
    std::vector<Interval> spread;
};

// Correspondence analysis of mentions: groups near each other name the same entities in the same
// proportions.
struct GroupMap {
    std::vector<double> inertia_explained;  // of each axis, at most two
    double total_inertia = 0;
    // When documents are dealt out to the groups at random: the mean, and how often it is as large.
    std::optional<double> inertia_by_chance;
    std::optional<double> p;
    std::vector<MapPoint> groups;
    std::vector<MapPoint> entities;  // the most named
};

// An earlier result as the second corpus: what is named more or less often than then.

// The counts of a saved report; its documents are not there any more.
struct ReferenceEntity {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t mentions = 0;
    // See FrequencyRow; absent in reports of older versions, and where nothing told the spread.
    std::optional<double> rate_error = {};
    std::optional<double> rate_freedom = {};
};

struct ReferenceCorpus {
    std::string file;  // as it was given
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::vector<ReferenceEntity> entities;  // each id once
};

struct ReferenceRow {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t mentions = 0;  // here
    std::int64_t reference_mentions = 0;
    double rate_per_1000_words = 0;
    double reference_rate_per_1000_words = 0;
    // Here against the reference, words taken as independent. Absent when copies are weighted.
    std::optional<Estimate> log_ratio = {};
    std::optional<double> g2 = {};
    std::optional<double> log_odds_z = {};
    // By documents, from the standard errors of both: see clustered_rate_ratio (90 %) and
    // equal_rates_p. Absent where the report has no errors.
    std::optional<Estimate> rate_ratio = {};
    std::optional<double> p = {};
    std::optional<double> q = {};  // Benjamini-Hochberg over ReferenceComparison::tested rows
};

struct ReferenceComparison {
    ReferenceCorpus corpus;          // without its entities
    std::int64_t mentions = 0;       // of all its entities
    std::vector<ReferenceRow> rows;  // by rising p, then falling |z|; also those that only it has
    std::int64_t only_here = 0;      // rows that it does not have
    std::int64_t only_there = 0;
    std::int64_t tested = 0;  // rows with a p, before `top`
    bool weighted = false;
};

// Entities are matched by id; those that the reference does not have were never named there.
// REQUIRES: it has all its rows, and was counted as `analysis` is. Rows are those of `settings`,
// and those of the reference with `min_mentions` that are not named here; `top` takes the first of
// them.
[[nodiscard]] ReferenceComparison compare_with_reference(const Analysis& analysis,
                                                         const ReferenceCorpus& reference,
                                                         const TableSettings& settings = {});

// How groups of documents differ, such as sources: entity x group with tests, who is missing where,
// who was first, and how alike the groups are.

struct GroupColumn : Group {
    std::int64_t mentions = 0;
    std::int64_t entities = 0;  // distinct ones
};

struct TestedCell : GroupCell {
    GroupTest test;  // against all other groups together
};

// Most groups do not name most entities. Only the cells are kept that have counts, or a permutation
// p below 1; Comparison::cell() makes the others of the sums.
struct ComparisonRow {
    FrequencyRow entity;
    std::vector<TestedCell> cells;       // by rising group
    std::int64_t mentions_in_tests = 0;  // in all groups
    bool is_permuted = false;            // enough documents name it for a permutation
    double design_effect = 1.0;          // of its mentions in all documents, see design_effect()
    // Whether its rate differs between groups at all, whichever: before any one is asked about.
    // From the permutation p of all groups (Simes 1986), and corrected for all entities.
    std::optional<double> omnibus_p = {};
    std::optional<double> omnibus_q = {};

    // Null when it is not kept.
    [[nodiscard]] const TestedCell* find(std::size_t group) const;
};

// Two groups and the entities they name. What is absent needs a mention in both.
struct GroupPair {
    std::string first;
    std::string second;
    std::int64_t first_entities = 0;
    std::int64_t second_entities = 0;
    std::int64_t shared_entities = 0;
    double jaccard = 0;
    std::optional<double> overlap;                  // shared / the smaller
    std::optional<double> rank_biased_overlap;      // of their rankings by mentions, p = 0.9
    std::optional<double> jensen_shannon_distance;  // of their shares of mentions
    // The middle 95 % of what it is when documents are dealt out to the groups at random, those of
    // about the same length among each other. Absent for more than 400 pairs.
    std::optional<Interval> distance_by_chance;
    std::optional<double> cosine;  // likewise
};

struct ComparisonSettings {
    bool test_by_document = true;           // permutation p and what is made of it
    std::optional<std::size_t> most_pairs;  // of groups: only the first so many
    std::size_t threads = 0;                // 0: one for each core; the result is the same
};

struct Comparison {
    std::string by;                       // what the groups have in common: `source`, `month`
    std::vector<GroupColumn> groups;      // alphabetically
    std::vector<ComparisonRow> entities;  // in the order of the frequency table
    std::int64_t undecided_mentions = 0;  // of forms that nothing decides
    bool count_possible = false;          // those count for each of their candidates
    std::int64_t entities_left_out = 0;   // by TableSettings: tested, but no rows
    GroupTests tests;
    Gaps gaps;
    std::vector<FirstReport> first_reports;        // in the order of `entities`
    std::vector<GroupPair> pairs;                  // each two groups once
    std::int64_t pairs_omitted = 0;                // by ComparisonSettings::most_pairs
    std::optional<GroupMap> map;                   // absent with fewer than two groups or entities
    std::optional<ReferenceComparison> reference;  // only when one was given

    // `row` is one of `entities`. Cost: a search, and where the cell is not kept that of a test.
    [[nodiscard]] TestedCell cell(const ComparisonRow& row, std::size_t group) const;
    // That of the cell alone, which is less work.
    [[nodiscard]] std::optional<double> log_odds_z(const ComparisonRow& row,
                                                   std::size_t group) const;
    // Groups that never name the entity.
    [[nodiscard]] std::vector<std::size_t> silent_groups(const ComparisonRow& row) const;
};

// Rows are chosen by `settings`; group columns, pairs, and what q is corrected for are of all
// entities, so that no verdict depends on how many rows are shown. The same for the same documents
// in any order, and for any number of threads. Memory grows with the entities that groups name, not
// with entities times groups. Cost: at most some milliseconds for each cell that is kept, see
// PermutationTest; microseconds where few documents name the entity.
[[nodiscard]] Comparison compare_groups(const Analysis& analysis,
                                        const TableSettings& settings = {},
                                        const ComparisonSettings& tests = {});

// Groups compared on the events alone that they and others report: what each likes to report makes
// no difference.

struct AnalysisOfEvents {
    Analysis analysis;
    // Of each of its documents: the same number for reports of one event.
    std::vector<std::uint32_t> event_of_document;
    EventSettings settings;
};

// Does what analyze() does and finds events, in one pass. Figures and fingerprints are found
// whatever `settings` say. Events do not depend on AnalysisSettings::tagging.types, as names of
// all types are looked for: EventComparison has those that are asked for. Memory: as find_events().
[[nodiscard]] AnalysisOfEvents analyze_events(const std::vector<std::filesystem::path>& paths,
                                              const Lexicon& lexicon,
                                              const AnalysisSettings& settings,
                                              const EventSettings& event_settings = {},
                                              const WorkSettings& work = {});

// A group, and what of it is compared.
struct GroupWithinEvents {
    std::string group;
    std::int64_t documents = 0;        // all of it; copies of a story in it are one
    std::int64_t events = 0;           // that it and another group report
    std::int64_t event_documents = 0;  // its own of these
    std::int64_t other_documents = 0;  // of other groups, in the same events
    // How often the group alone had the earliest report of an event, of events that it and another
    // group report that had begun: a document of theirs is older than the event. Only documents
    // dated to the day.
    std::int64_t first_events = 0;  // it could have been first there
    std::int64_t first = 0;         // and was, alone
    double first_by_chance = 0;     // when the documents of each event are dealt out at random
    std::optional<double> first_p;  // that chance makes it first as often; absent without events
};

// An entity in a group, against all other groups together, see StratifiedComparison. The strata are
// events.
struct EntityWithinEvents {
    std::string id;
    std::string name;
    std::string type;
    std::string group;
    StratifiedComparison test;
    double q = 1;  // Benjamini-Hochberg over the larger p of all tests
    Verdict verdict = Verdict::unsure;
};

struct EventComparison {
    std::string by;
    EventSettings settings;
    std::int64_t events = 0;                   // that two groups or more report
    std::int64_t documents = 0;                // of these; copies of a story in a group are one
    std::vector<GroupWithinEvents> groups;     // alphabetically
    std::vector<EntityWithinEvents> entities;  // by q, p, then name, id and group
    std::int64_t tested = 0;  // entities and groups, before TableSettings leave any out
};

// Entities of `types` (empty: all) that two documents or more name in events that a
// group shares. REQUIRES: Duplicates is not `weight`. The same for the same documents in any order.
// Cost: that of a StratifiedComparison for each entity and group.
[[nodiscard]] EventComparison compare_within_events(const AnalysisOfEvents& events,
                                                    const std::vector<std::string>& types = {},
                                                    const TableSettings& settings = {});

}  // namespace onoma

// SPDX-License-Identifier: Apache-2.0
// argv -> checked settings. What was typed wrong ends here, with exit code 2.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/lexicon/lexicon_import.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/page.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/store/store.hpp"

namespace onoma::cli {

struct CommandDescription;

enum class Request { run, help, settings, version, licences };

// Wrong usage: the message says what was expected and what was found.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What `quote` asks for, before the lexicons are read.
struct QuoteChoices {
    QuoteSettings settings;         // but for `name` and `with`
    std::vector<std::string> with;  // as they were typed
    bool as_words = false;
    bool with_groups = false;  // --by
};

// An option with the value that it has, and who set it: the command line, a file, or nobody.
struct ShownSetting {
    std::string name;
    std::string value;
    std::string origin;
};

struct Settings {
    Request request = Request::help;
    const CommandDescription* command = nullptr;  // what to run; with help: null for the program
    std::string_view family;                      // with help: of `lexicon check` and others
    std::vector<std::filesystem::path> operands;  // what stands after the options: articles, files
    Format format = Format::text;
    std::optional<std::filesystem::path> output;
    bool byte_order_mark = false;  // before CSV and TSV
    Screen screen;
    TableView view;
    std::optional<std::filesystem::path> folder;  // man: write all pages there
    std::vector<std::filesystem::path> lexicons;  // beside the bundled ones
    bool default_lexicons = true;
    AnalysisSettings analysis;
    TableSettings table;
    bool with_series = false;         // report --by, --wide-by
    std::string wide_measure;         // report --wide-by
    bool explain_statistics = false;  // what the columns mean
    PairSettings pairs;
    std::string pairs_with;                          // pairs: an id or a name
    std::string similar_to;                          // pairs: likewise
    bool network = false;                            // pairs: its entities instead
    ComparisonSettings comparison;                   // compare
    std::optional<std::filesystem::path> against;    // compare: a saved report
    bool within_events = false;                      // compare: on shared events only
    std::vector<std::string> contrast;               // compare: these two groups alone
    std::optional<std::size_t> largest_groups;       // compare: so many alone
    std::optional<std::uint32_t> at_byte;            // explain: only what covers it
    std::vector<std::filesystem::path> on_articles;  // lexicon diff: compare mentions of these
    bool with_bundled = false;                       // lexicon check: the bundled are known too
    bool verbose = false;                            // lexicon check: a summary on stderr
    std::vector<FigureKind> figure_kinds;            // figures: these only; empty: all
    bool compare_figures = false;                    // figures: claims of several sources
    QuoteChoices quote;
    CollocateSettings collocates;  // words
    DiscoverySettings discovery;
    StoryClusterSettings stories;  // duplicates
    EventSettings events;          // events, compare --within
    std::int64_t event_sources = 2;
    std::optional<std::size_t> event;      // events: the coverage of this one
    bool event_members = false;            // events: one row for each article
    ChartSettings chart;                   // chart
    std::vector<std::string> chart_names;  // chart: ids or names, as they were typed
    KeepSettings keep;                     // page
    PageSettings page;
    WorkSettings work;
    ImportSettings import;               // lexicon import
    StoreSettings store;                 // store
    bool verifies_store = false;         // store: instead of adding to it
    std::filesystem::path merged_store;  // merge
    std::vector<ShownSetting> shown;     // with Request::settings
};

// `; did you mean X?` where one of `known` is near what was typed, else nothing.
[[nodiscard]] std::string suggestion(std::string_view typed, const std::vector<std::string>& known);

// Throws UsageError.
[[nodiscard]] Settings parse_arguments(int argument_count, const char* const* arguments);

// The help of one command, or of the whole program for null.
[[nodiscard]] std::string help_text(const CommandDescription* command);

// The same of commands that begin with one word: `lexicon`.
[[nodiscard]] std::string family_help_text(std::string_view family);

}  // namespace onoma::cli

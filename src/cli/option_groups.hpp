// SPDX-License-Identifier: Apache-2.0
// Groups of options that commands share, and the checks that options share.
#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <boost/program_options/variables_map.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.hpp"

namespace onoma::cli {

// What was typed after each option, and the checks that several options share, so that all
// messages read alike.

class OptionValues {
public:
    explicit OptionValues(const boost::program_options::variables_map& values) : values_(values) {}

    [[nodiscard]] bool has(const std::string& option) const { return values_.count(option) > 0; }
    [[nodiscard]] std::optional<std::string> text(const std::string& option) const;
    [[nodiscard]] std::vector<std::string> texts(const std::string& option) const;

    // The name of a field. Throws UsageError for an empty one.
    [[nodiscard]] std::optional<std::string> field(const std::string& option) const;

    // A whole number from `least` on. Throws UsageError for anything else.
    [[nodiscard]] std::optional<std::int64_t> count(const std::string& option,
                                                    std::int64_t least) const;

private:
    const boost::program_options::variables_map& values_;
};

// More is as good as any distance.
inline constexpr std::int64_t most_days = 100'000;

// Options that belong together: how they are shown, and how what was typed becomes settings. A
// command takes some of these groups, in the order of its help.

struct CommandDescription;

struct OptionGroup {
    const char* heading;  // in the help; several groups may share one
    void (*add)(boost::program_options::options_description&, const CommandDescription&);
    void (*take)(const OptionValues&, const CommandDescription&, Settings&);
};

// An option that takes any text, and one that may be repeated. The options take the result over.
[[nodiscard]] boost::program_options::typed_value<std::string>* text_of(const char* value_name);
[[nodiscard]] boost::program_options::typed_value<std::vector<std::string>>* texts_of(
    const char* value_name);

extern const OptionGroup output_options;                // --format, --output
extern const OptionGroup output_file_options;           // --output, which must be given
extern const OptionGroup optional_output_file_options;  // --output
extern const OptionGroup import_options;                // --from, --type, --case, --language
extern const OptionGroup type_options;                  // --type
extern const OptionGroup table_options;                 // --top, --min-mentions, --counts
extern const OptionGroup discovery_options;             // --type, --top, --min-mentions, --examples
extern const OptionGroup figure_options;                // --kinds, --compare
extern const OptionGroup quote_options;                 // --with, --kwic, --sample, --by, ...
extern const OptionGroup words_options;                 // --window, --top, --min-stories, --by
extern const OptionGroup chart_options;                 // --title, --name
extern const OptionGroup trend_options;                 // --by, --measure of a chart
extern const OptionGroup page_options;                  // --output, --title, --top, --no-text
extern const OptionGroup mode_options;                  // --mode
extern const OptionGroup place_options;                 // --at
extern const OptionGroup counting_options;              // --roll-up, --listed-only
extern const OptionGroup input_options;                 // --files-from, --where, --zones, ...
extern const OptionGroup series_options;                // --by
extern const OptionGroup pair_options;                  // --context, --between, --with, ...
extern const OptionGroup meaning_options;               // --explain-statistics
extern const OptionGroup by_options;                    // --by
extern const OptionGroup comparison_options;            // --permutations, --seed, --against
extern const OptionGroup duplicates_options;            // --duplicates
extern const OptionGroup sampling_options;              // --unit
extern const OptionGroup story_options;                 // --days, --least-share
extern const OptionGroup event_options;                 // --event, --days, --min-sources, ...
extern const OptionGroup lexicon_options;               // --lexicon, --no-default-lexicons
extern const OptionGroup spare_lexicon_options;         // the same, of which no name is needed
extern const OptionGroup thread_options;                // --threads
extern const OptionGroup check_options;                 // --lexicon, --with-bundled, --verbose
extern const OptionGroup store_options;                 // --counts-only, --batch, ...
extern const OptionGroup merge_options;                 // --output, a store
extern const OptionGroup on_options;                    // --on
extern const OptionGroup into_options;                  // --into
extern const OptionGroup view_options;                  // --columns, --sort, --digits
extern const OptionGroup digits_options;                // --digits
extern const OptionGroup screen_options;                // --wide, --pager

// The help of the options that no heading fits.
inline constexpr const char* general_heading = "Options";

// Every command has them.
void add_common_options(boost::program_options::options_description& options);

// All options of a command, those of every command last.
[[nodiscard]] boost::program_options::options_description options_of(
    const CommandDescription& command);

}  // namespace onoma::cli

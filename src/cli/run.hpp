// SPDX-License-Identifier: Apache-2.0
// What each command does. All return the exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma::cli {

constexpr int exit_ok = 0;
constexpr int exit_incomplete = 1;
constexpr int exit_usage = 2;

// One line on stderr. Paths and texts of strangers may be part of the message.
void complain(const std::string& message);

// A line for each.
void complain_of(const std::vector<LexiconFinding>& lexicon_problems);

// A line for each input that could not be read, and one that sums up when there are any.
void complain_of(const InputsLeftOut& left_out);

// Tells all that could not be taken into the result, and returns the exit code that follows.
[[nodiscard]] int tell(const std::vector<LexiconFinding>& lexicon_problems,
                       const InputsLeftOut& left_out);

// Runs `make`, which makes a result, writes it and returns what was left out of it, with the work
// that it may do; shows how far that is. Then the output is finished, and what was left out told.
template <typename Make>
[[nodiscard]] int write_result(const Settings& settings, Output& output,
                               const std::vector<LexiconFinding>& problems, const Make& make) {
    InputsLeftOut left_out;
    {
        Progress progress;
        left_out = make(with_progress(settings.work, progress));
    }
    output.finish();
    return tell(problems, left_out);
}

// The lexicons of --lexicon and the bundled ones; what is wrong with them is added to `problems`.
// Throws UsageError for one that cannot be read, or when --type names a type they do not have.
[[nodiscard]] Lexicon read_lexicons(const Settings& settings,
                                    std::vector<LexiconFinding>& problems);

int run_report(const Settings& settings, Output& output);
int run_compare(const Settings& settings, Output& output);
int run_pairs(const Settings& settings, Output& output);
int run_duplicates(const Settings& settings, Output& output);
int run_check(const Settings& settings, Output& output);
int run_events(const Settings& settings, Output& output);
int run_discover(const Settings& settings, Output& output);
int run_figures(const Settings& settings, Output& output);
int run_quote(const Settings& settings, Output& output);
int run_words(const Settings& settings, Output& output);
int run_chart_trend(const Settings& settings, Output& output);
int run_chart_compare(const Settings& settings, Output& output);
int run_chart_network(const Settings& settings, Output& output);
int run_chart_map(const Settings& settings, Output& output);
int run_page(const Settings& settings, Output& output);
int run_tag(const Settings& settings, Output& output);
int run_tag_as_brat(const Settings& settings);  // into the folder --output
int run_explain(const Settings& settings, Output& output);
int run_lexicon_compile(const Settings& settings, Output& output);
int run_lexicon_import(const Settings& settings, Output& output);
int run_lexicon_check(const Settings& settings, Output& output);
int run_lexicon_show(const Settings& settings, Output& output);
int run_lexicon_diff(const Settings& settings, Output& output);
int run_store(const Settings& settings, Output& output);
int run_merge(const Settings& settings, Output& output);
int run_self_test(const Settings& settings, Output& output);
int run_schema(const Settings& settings, Output& output);
int run_man(const Settings& settings, Output& output);
int run_completion(const Settings& settings, Output& output);

}  // namespace onoma::cli

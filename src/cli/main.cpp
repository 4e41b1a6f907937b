// SPDX-License-Identifier: Apache-2.0
// onoma: argv -> checked settings -> one call -> one report. Exit code 0, 1 (some input could not
// be read) or 2 (wrong usage).
#include <csignal>
#include <cstdlib>
#include <iostream>

#include "cli/bundled_lexicons.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/base/error.hpp"
#include "onoma/base/version.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode_version.hpp"
#include "report/printable.hpp"

namespace onoma::cli {
namespace {

constexpr int exit_ok = 0;
constexpr int exit_incomplete = 1;
constexpr int exit_usage = 2;

// Paths and texts of strangers may be part of the message.
void complain(const std::string& message) { std::cerr << "onoma: " << printable(message) << '\n'; }

// A result with what could not be taken into it.
struct Outcome {
    std::vector<SkippedInput> skipped;
    std::vector<std::string> lexicon_problems;

    [[nodiscard]] int report() const {
        for (const std::string& problem : lexicon_problems) complain(problem);
        for (const SkippedInput& input : skipped) {
            complain("left out " + input.input + ": " + input.reason);
        }
        return skipped.empty() && lexicon_problems.empty() ? exit_ok : exit_incomplete;
    }
};

// Nobody reads any more: ends the work from inside, as success.
class OutputClosed {};

Lexicon read_lexicons(const Settings& settings, Outcome& outcome) {
    std::vector<std::filesystem::path> files;
    if (settings.default_lexicons) files = bundled_lexicons();
    files.insert(files.end(), settings.lexicons.begin(), settings.lexicons.end());
    try {
        return read_lexicon(files, outcome.lexicon_problems);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

std::string unknown_type_message(const Lexicon& lexicon, const std::string& type) {
    std::string known;
    for (const std::string& other : lexicon.types()) {
        if (!known.empty()) known += ", ";
        known += other;
    }
    return "--type: expected one of " + known + ", found `" + type + "`";
}

void check_types(const Settings& settings, const Lexicon& lexicon) {
    for (const std::string& type : settings.analysis.types) {
        if (!lexicon.find_type(type)) throw UsageError(unknown_type_message(lexicon, type));
    }
}

// One document after the other: `tag` and `explain`.
void tag(const Settings& settings, const Lexicon& lexicon, const WorkSettings& work, Output& output,
         Outcome& outcome) {
    const FoundDocuments found = find_documents(settings.articles, settings.analysis.source);
    const bool explains = settings.command == Command::explain;
    if (!explains) write_mention_header(output.stream(), settings.format);
    outcome.skipped = for_each_tagged_document(
        found, lexicon, settings.analysis, work, [&](const TaggedDocument& tagged) {
            if (explains) {
                write_explanation(output.stream(), settings.format, tagged, lexicon,
                                  settings.at_byte);
            } else {
                write_mentions(output.stream(), settings.format, tagged, lexicon);
            }
            if (output.is_terminal()) output.stream().flush();
            if (output.is_closed()) throw OutputClosed();
            output.check();
        });
}

void report(const Settings& settings, const Lexicon& lexicon, const WorkSettings& work,
            Output& output, Outcome& outcome) {
    const Analysis analysis = analyze(settings.articles, lexicon, settings.analysis, work);
    outcome.skipped = analysis.skipped;
    const bool colour = output.is_terminal() && std::getenv("NO_COLOR") == nullptr;
    const ReportContext context{analysis, lexicon, colour, output.terminal_columns()};
    std::ostream& out = output.stream();
    switch (settings.command) {
        case Command::compare:
            return write_comparison(out, settings.format, context,
                                    compare_sources(analysis, settings.table));
        case Command::pairs:
            return write_pairs(out, settings.format, context,
                               make_pair_table(analysis, settings.table));
        default:
            return write_frequency_report(out, settings.format, context,
                                          make_frequency_table(analysis, settings.table));
    }
}

int run(const Settings& settings) {
    Output output(settings.output);
    if (settings.command == Command::help) {
        output.stream() << help_text(settings.help_topic);
        output.finish();
        return exit_ok;
    }
    if (settings.command == Command::version) {
        output.stream() << "onoma " << version() << "\nICU " << icu_version() << "\nUnicode "
                        << unicode_version() << '\n';
        output.finish();
        return exit_ok;
    }
    Outcome outcome;
    const Lexicon lexicon = read_lexicons(settings, outcome);
    check_types(settings, lexicon);
    try {
        Progress progress;
        WorkSettings work = settings.work;
        work.progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); };
        if (settings.command == Command::tag || settings.command == Command::explain) {
            tag(settings, lexicon, work, output, outcome);
        } else {
            report(settings, lexicon, work, output, outcome);
        }
    } catch (const OutputClosed&) {
        return exit_ok;
    }
    output.finish();
    return outcome.report();
}

}  // namespace
}  // namespace onoma::cli

int main(int argument_count, char** arguments) {
    // A reader that goes away is found by the failed write, not by being killed.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return onoma::cli::run(onoma::cli::parse_arguments(argument_count, arguments));
    } catch (const onoma::cli::UsageError& error) {
        onoma::cli::complain(error.what());
        std::cerr << "Try `onoma --help`.\n";
        return onoma::cli::exit_usage;
    } catch (const std::exception& error) {
        onoma::cli::complain(error.what());
        return onoma::cli::exit_incomplete;
    }
}

// SPDX-License-Identifier: Apache-2.0
// onoma: argv -> checked settings -> one command -> one result. Exit code 0, 1 (some input could
// not be read) or 2 (wrong usage).
#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>

#include "cli/commands.hpp"
#include "cli/embedded_texts.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/run.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"
#include "report/table.hpp"
#include "report/written.hpp"

namespace onoma::cli {
namespace {

void write_settings(std::ostream& out, const std::vector<ShownSetting>& settings) {
    std::size_t longest_name = 0;
    std::size_t longest_value = 0;
    for (const ShownSetting& setting : settings) {
        longest_name = std::max(longest_name, setting.name.size());
        longest_value = std::max(longest_value, setting.value.size());
    }
    for (const auto& [name, value, origin] : settings) {
        out << name << std::string(longest_name - name.size() + 2, ' ') << printable(value)
            << std::string(longest_value - value.size() + 2, ' ') << origin << '\n';
    }
}

int run(const Settings& settings) {
    // brat writes many files, each of which is opened when it is its turn.
    const bool writes_folder = settings.format == Format::brat;
    Screen screen = settings.screen;
    screen.is_of_data = settings.format != Format::text;
    Output output(writes_folder ? std::nullopt : settings.output, screen);
    if (settings.byte_order_mark) output.stream() << "\xEF\xBB\xBF";
    if (settings.request == Request::run) return settings.command->run(settings, output);
    if (settings.request == Request::help) {
        output.stream() << (settings.family.empty() ? help_text(settings.command)
                                                    : family_help_text(settings.family));
    } else if (settings.request == Request::settings) {
        write_settings(output.stream(), settings.shown);
    } else if (settings.request == Request::licences) {
        output.stream() << third_party_notices();
    } else {
        output.stream() << "onoma " << version() << "\nICU " << icu_version() << "\nUnicode "
                        << unicode_version() << '\n';
    }
    output.finish();
    return exit_ok;
}

}  // namespace

void complain(const std::string& message) { std::cerr << "onoma: " << printable(message) << '\n'; }

void complain_of(const std::vector<LexiconFinding>& lexicon_problems) {
    for (const LexiconFinding& problem : lexicon_problems) complain(message_of(problem));
}

void complain_of(const InputsLeftOut& left_out) {
    for (const SkippedInput& input : left_out.skipped) {
        complain("left out " + input.input + ": " + input.reason);
    }
    std::string further;
    if (left_out.known_items > 0) {
        further += ", " + with_thousands(left_out.known_items) + " known already";
    }
    if (!left_out.replaced.empty()) {
        further +=
            ", " + with_thousands(std::ssize(left_out.replaced)) + " replaced by later versions";
    }
    if (left_out.skipped_count > 0) {
        further += ", left out " + counted(left_out.skipped_count, "input");
    }
    if (!further.empty()) complain("read " + counted(left_out.taken, "document") + further);
}

int tell(const std::vector<LexiconFinding>& lexicon_problems, const InputsLeftOut& left_out) {
    complain_of(lexicon_problems);
    complain_of(left_out);
    return left_out.skipped_count == 0 && lexicon_problems.empty() ? exit_ok : exit_incomplete;
}

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
    } catch (const std::bad_alloc&) {
        onoma::cli::complain("not enough memory");
        return onoma::cli::exit_incomplete;
    } catch (const std::exception& error) {
        onoma::cli::complain(error.what());
        return onoma::cli::exit_incomplete;
    }
}

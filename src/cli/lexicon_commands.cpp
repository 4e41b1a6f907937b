// SPDX-License-Identifier: Apache-2.0

#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/joined.hpp"
#include "cli/bundled_lexicons.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "cli/value_choices.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_import.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {

int run_lexicon_compile(const Settings& settings, Output& output) {
    LexiconBuilder builder;
    try {
        for (const auto& file : find_lexicon_texts(settings.operands)) builder.read_file(file);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
    const LexiconImage image = builder.build_image();
    output.stream() << image.bytes();
    output.finish();
    complain_of(builder.problems());
    const LexiconContents& contents = image.contents();
    for (const OpenReference& reference : contents.references) {
        complain(contents.files[reference.line.file].name + ":" +
                 std::to_string(reference.line.line) + ": the id `" + reference.id +
                 "` is in none of these files, and is looked up when they are used with others");
    }
    return builder.problems().empty() ? exit_ok : exit_incomplete;
}

// The options of `onoma lexicon import`.

namespace {

namespace po = boost::program_options;

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const ImportFormat format : all_import_formats()) names.emplace_back(name_of(format));
    return names;
}

void add_import(po::options_description& options, const CommandDescription& /*command*/) {
    const auto text_of = [](const char* value_name) {
        return po::value<std::string>()->value_name(value_name);
    };
    const std::string formats =
        joined(format_names()) + " (default: found by extension and content)";
    auto add = options.add_options();
    add("from", known_value("FORMAT", format_names()), formats.c_str());
    add("type,t", texts_of("TYPE"),
        "the type of every entity; as OLD=NEW, what a type of the list is called here "
        "(repeat it for several)");
    add("case", one_of("RULE", {"smart", "exact", "any"}),
        "smart (default), exact or any: the case of forms where the list does not say it");
    add("language", text_of("CODE"), "of Wikidata's labels and aliases (default: en)");
}

CaseRule case_rule_of(const std::string& choice) {
    if (choice == "exact") return CaseRule::exact;
    return choice == "any" ? CaseRule::any : CaseRule::smart;
}

void take_type(const std::string& type, ImportSettings& settings) {
    const std::size_t equals = type.find('=');
    const std::string name = equals == std::string::npos ? type : type.substr(equals + 1);
    if (equals == 0 || name.empty() || name.find_first_of("\t\n\r|") != std::string::npos) {
        throw UsageError("--type: expected a type, or OLD=NEW, found `" + type + "`");
    }
    if (equals != std::string::npos) {
        settings.renamed_types[type.substr(0, equals)] = name;
    } else if (settings.type.empty() || settings.type == name) {
        settings.type = name;
    } else {
        throw UsageError("--type: expected one type for all, or OLD=NEW, found `" + settings.type +
                         "` and `" + name + "`");
    }
}

void take_import(const OptionValues& values, const CommandDescription& /*command*/,
                 Settings& settings) {
    ImportSettings& import = settings.import;
    if (const auto name = values.text("from")) {
        import.format = find_import_format(*name);
        if (!import.format) {
            throw UsageError("--from: expected one of " + joined(format_names()) + ", found `" +
                             *name + "`");
        }
    }
    for (const std::string& type : values.texts("type")) take_type(type, import);
    if (const auto rule = values.text("case")) {
        import.case_rule = case_rule_of(*rule);
    }
    if (const auto language = values.text("language")) import.language = *language;
}

}  // namespace

const OptionGroup import_options = {general_heading, add_import, take_import};

// onoma lexicon import: word lists of other programs -> one lexicon.

int run_lexicon_import(const Settings& settings, Output& output) {
    LexiconImporter importer(settings.import);
    bool is_complete = true;
    for (const std::filesystem::path& file : settings.operands) {
        try {
            importer.read_file(file);
        } catch (const Error& error) {
            complain(error.what());
            is_complete = false;
        }
    }
    const ImportResult result = importer.finish();
    write_rows(output.stream(), result.rows);
    output.finish();
    for (const ImportedFile& file : result.files) {
        for (const std::string& line : describe_left_out(file)) complain(line);
    }
    return is_complete && !has_broken_entries(result) ? exit_ok : exit_incomplete;
}

// The commands that look at lexicons: check, show, diff.

namespace {

namespace fs = std::filesystem;

constexpr int exit_found = 1;    // check: something; show: nothing; diff: a difference
constexpr int exit_trouble = 2;  // not all could be looked at

std::string read_whole(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_of(const std::vector<fs::path>& paths) {
    try {
        return find_lexicon_texts(paths);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

// What the checked files may refer to: files that are not checked themselves.
std::vector<fs::path> known_files(const Settings& settings, const std::vector<fs::path>& checked) {
    std::vector<fs::path> known = settings.lexicons;
    if (settings.with_bundled) {
        const std::vector<fs::path> bundled = bundled_lexicon_texts();
        known.insert(known.end(), bundled.begin(), bundled.end());
    }
    known = files_of(known);
    std::erase_if(known, [&](const fs::path& file) {
        return std::any_of(checked.begin(), checked.end(), [&](const fs::path& other) {
            std::error_code error;
            return fs::equivalent(file, other, error);
        });
    });
    return known;
}

// Adds the files; false when one could not be read.
bool add_files(const std::vector<fs::path>& files, FileRole role, LexiconChecker& checker) {
    bool all_read = true;
    for (const fs::path& file : files) {
        try {
            checker.read_file(file, role);
        } catch (const Error& error) {
            complain(error.what());
            all_read = false;
        }
    }
    return all_read;
}

// All files of one side as one lexicon; what is wrong with them is told.
Lexicon read_side(const fs::path& path, bool& whole) {
    std::vector<LexiconFinding> problems;
    try {
        Lexicon lexicon = read_lexicon({path}, problems);
        complain_of(problems);
        whole = whole && problems.empty();
        return lexicon;
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

// Returns the number of changes.
std::int64_t diff_on_articles(const Settings& settings, Output& output, const Lexicon& before,
                              const Lexicon& after, bool& whole) {
    MentionDiffWriter writer(output.stream(), settings.format, output.shows_colour());
    MentionDiffTotals totals;
    {
        Progress progress;
        totals =
            diff_mentions(settings.on_articles, settings.analysis.corpus, before, after,
                          with_progress(settings.work, progress),
                          [&](const Document& document, const std::vector<MentionChange>& changes) {
                              writer.write(document, changes);
                              output.end_part();
                          });
    }
    writer.finish(totals);
    complain_of(totals.left_out);
    whole = whole && totals.left_out.skipped_count == 0;
    return totals.appeared + totals.vanished + totals.changed;
}

}  // namespace

int run_lexicon_check(const Settings& settings, Output& output) {
    const std::vector<fs::path> files =
        settings.operands.empty() ? bundled_lexicon_texts() : files_of(settings.operands);
    LexiconChecker checker(read_whole(bundled_common_words()));
    bool all_read = add_files(known_files(settings, files), FileRole::known, checker);
    all_read = add_files(files, FileRole::checked, checker) && all_read;
    const LexiconCheck check = checker.check();
    write_lexicon_check(output.stream(), settings.format, check);
    output.finish();
    if (settings.verbose || ::isatty(STDERR_FILENO) != 0) std::cerr << summary_of(check) << '\n';
    if (!all_read) return exit_trouble;
    return check.findings.empty() ? exit_ok : exit_found;
}

int run_lexicon_show(const Settings& settings, Output& output) {
    std::string text;
    for (const fs::path& word : settings.operands) {
        if (!text.empty()) text += ' ';
        text += word.string();
    }
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    complain_of(problems);
    if (const auto entity = show_entity(lexicon, text)) {
        write_shown_entity(output.stream(), settings.format, *entity);
        output.finish();
        return exit_ok;
    }
    const std::vector<ShownMeaning> meanings = show_form(lexicon, text);
    if (!meanings.empty() || settings.format == Format::json) {
        write_shown_meanings(output.stream(), settings.format, text, meanings);
        output.finish();
    }
    if (!meanings.empty()) return exit_ok;
    std::string message = "expected an id or a form of the lexicons, found `" + text + "`";
    std::string_view separator = "; resembling it: ";
    for (const std::string& word : suggest(lexicon, text)) {
        message.append(separator).append(word);
        separator = ", ";
    }
    complain(message);
    return exit_found;
}

int run_lexicon_diff(const Settings& settings, Output& output) {
    bool whole = true;
    const Lexicon before = read_side(settings.operands[0], whole);
    const Lexicon after = read_side(settings.operands[1], whole);
    bool same = true;
    try {
        if (settings.on_articles.empty()) {
            const LexiconDiff diff = diff_lexicons(before, after);
            write_lexicon_diff(output.stream(), settings.format, diff, output.shows_colour());
            same = diff.changes.empty();
        } else {
            same = diff_on_articles(settings, output, before, after, whole) == 0;
        }
    } catch (const OutputClosed&) {
        return exit_found;
    }
    output.finish();
    if (!whole) return exit_trouble;
    return same ? exit_ok : exit_found;
}

}  // namespace onoma::cli

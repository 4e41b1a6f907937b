// SPDX-License-Identifier: Apache-2.0
// onoma quote: the sentences that name somebody; onoma words: the words beside a name.
#include <boost/program_options.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "cli/value_choices.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

void add_quote(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("with", texts_of("NAME"), "only sentences that also name NAME; repeat it for several");
    add("words", "search NAME as words, also where a lexicon has it");
    add("kwic", "one line for each mention, with the name in the middle (keyword in context)");
    add("sample", text_of("N"), "N of them, drawn at random");
    add("seed", text_of("N"), "with --sample: another number draws others (default: 1)");
    add("by", known_field(),
        "also say how many there are by source, year, month, week, day, author, section, language, "
        "or a field of the input");
    add("counts", one_of("WHICH", {"sure", "possible"}),
        "sure (default), or possible: with the mentions that several entities claim");
    add("duplicates", one_of("HOW", {"once", "count"}),
        "copies of a story: quote only the first that has the name (default once), or each");
}

void take_quote(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    QuoteChoices& quote = settings.quote;
    quote.with = values.texts("with");
    quote.as_words = values.has("words");
    if (values.has("kwic")) quote.settings.unit = QuoteUnit::mention;
    if (const auto sample = values.count("sample", 1)) {
        quote.settings.sample = static_cast<std::size_t>(*sample);
    }
    if (const auto seed = values.count("seed", 0)) {
        if (!quote.settings.sample) {
            throw UsageError("--seed: expected a --sample beside it, found none");
        }
        quote.settings.seed = static_cast<std::uint64_t>(*seed);
    }
    if (const auto field = values.field("by")) {
        settings.analysis.by = *field;
        quote.with_groups = true;
    }
    quote.settings.count_possible = values.text("counts") == "possible";
    settings.analysis.duplicates =
        values.text("duplicates") == "count" ? Duplicates::count : Duplicates::once;
}

void add_words(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("window", text_of("N"),
        "what stands within N words on either side (default: in the same sentence)");
    add("top,n", text_of("N"), "the first N words (default as text: 30)");
    add("min-stories", text_of("N"), "only words that N stories have beside the name (default: 2)");
    add("common-words", "also words of every topic, such as `and`, `said` and `Monday`");
    add("words", "search NAME as words, also where a lexicon has it");
    add("by", known_field(),
        "also count by year, month, week, day, author, section, language, or a field of the input "
        "(default: source)");
    add("counts", one_of("WHICH", {"sure", "possible"}),
        "sure (default), or possible: with the mentions that several entities claim");
}

void take_words(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.quote.as_words = values.has("words");
    CollocateSettings& wanted = settings.collocates;
    constexpr std::int64_t widest = 1'000;
    if (const auto words = values.count("window", 1)) {
        wanted.window = static_cast<int>(std::min(*words, widest));
    }
    wanted.least_stories = values.count("min-stories", 1).value_or(wanted.least_stories);
    wanted.count_possible = values.text("counts") == "possible";
    wanted.with_common_words = values.has("common-words");
    if (const auto top = values.count("top", 1)) {
        settings.view.top = static_cast<std::size_t>(*top);
    } else if (settings.format == Format::text) {
        settings.view.top = 30;
    }
    if (const auto field = values.field("by")) {
        settings.analysis.by = *field;
    }
}

NameQuery query_of(const Lexicon& lexicon, const std::string& option, const std::string& text,
                   bool as_words) {
    try {
        return as_words ? search_words(text) : find_name(lexicon, text);
    } catch (const Error& error) {
        throw UsageError(option + error.what());
    }
}

QuoteSettings quote_settings(const Settings& settings, const Lexicon& lexicon) {
    const QuoteChoices& quote = settings.quote;
    QuoteSettings wanted = quote.settings;
    wanted.name = query_of(lexicon, "", settings.operands.front().string(), quote.as_words);
    for (const std::string& name : quote.with) {
        wanted.with.push_back(query_of(lexicon, "--with: ", name, false));
    }
    return wanted;
}

}  // namespace

const OptionGroup quote_options = {general_heading, add_quote, take_quote};
const OptionGroup words_options = {general_heading, add_words, take_words};

namespace {

// What stands after the name. Throws UsageError when that is nothing.
std::vector<std::filesystem::path> articles_after_name(const Settings& settings) {
    if (settings.operands.size() == 1 && settings.analysis.corpus.lists.empty()) {
        throw UsageError("expected a name and articles after `" +
                         std::string(settings.command->name) + "`, found only `" +
                         settings.operands.front().string() + "`");
    }
    return {settings.operands.begin() + 1, settings.operands.end()};
}

}  // namespace

int run_words(const Settings& settings, Output& output) {
    const std::vector<std::filesystem::path> articles = articles_after_name(settings);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    CollocateSettings wanted = settings.collocates;
    wanted.name =
        query_of(lexicon, "", settings.operands.front().string(), settings.quote.as_words);
    CollocateTable table;
    {
        Progress progress;
        table = find_collocates(articles, lexicon, settings.analysis, wanted,
                                with_progress(settings.work, progress));
    }
    write_collocates(output.stream(),
                     {settings.format, lexicon, settings.view.top, output.shows_colour(),
                      output.terminal_columns()},
                     table);
    output.finish();
    if (table.named == 0) complain(nothing_found(lexicon, {.name = wanted.name}));
    return tell(problems, table.read.left_out);
}

int run_quote(const Settings& settings, Output& output) {
    const std::vector<std::filesystem::path> articles = articles_after_name(settings);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    const QuoteSettings wanted = quote_settings(settings, lexicon);
    QuoteWriter writer(output.stream(), lexicon,
                       {settings.format, wanted, settings.analysis, settings.quote.with_groups,
                        output.shows_colour(), output.terminal_columns()});
    QuotesFound found;
    try {
        Progress progress;
        found = for_each_quote(articles, lexicon, settings.analysis, wanted,
                               with_progress(settings.work, progress), [&](const Quote& quote) {
                                   writer.write(quote);
                                   output.end_part();
                               });
    } catch (const OutputClosed&) {
        return exit_ok;
    }
    writer.finish(found);
    output.finish();
    if (found.drawn.quotes == 0) complain(nothing_found(lexicon, wanted));
    return tell(problems, found.read.left_out);
}

}  // namespace onoma::cli

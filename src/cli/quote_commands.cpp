// SPDX-License-Identifier: Apache-2.0
// onoma quote: the sentences that name somebody.
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
    add("by",
        known_value("FIELD", {"source", "year", "month", "week", "day", "author", "agency",
                              "section", "language"}),
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
    if (const auto field = values.text("by")) {
        if (field->empty()) throw UsageError("--by: expected the name of a field, found none");
        settings.analysis.by = *field;
        quote.with_groups = true;
    }
    quote.settings.count_possible = values.text("counts") == "possible";
    settings.analysis.duplicates =
        values.text("duplicates") == "count" ? Duplicates::count : Duplicates::once;
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

int run_quote(const Settings& settings, Output& output) {
    const std::vector<std::filesystem::path> articles(settings.operands.begin() + 1,
                                                      settings.operands.end());
    if (articles.empty() && settings.analysis.corpus.lists.empty()) {
        throw UsageError("expected a name and articles after `quote`, found only `" +
                         settings.operands.front().string() + "`");
    }
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

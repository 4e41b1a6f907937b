// SPDX-License-Identifier: Apache-2.0
// onoma page: everything on one page, with its options.
#include <algorithm>
#include <boost/program_options.hpp>

#include "cli/embedded_texts.hpp"
#include "cli/option_groups.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/report/page.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::int64_t most_rows = 20000;
constexpr std::size_t most_without_text = 10000;  // articles, of which a page has only counts

void add_page(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("output,o", po::value<std::string>()->value_name("FILE"),
        "write to FILE; needed when standard output is a terminal");
    add("title", po::value<std::string>()->value_name("TEXT"), "the headline of the page");
    add("top", po::value<std::string>()->value_name("N"),
        "the N most named entities (default: 500, at most 20,000); the page tells how many are "
        "left out");
    add("no-text", "leave out what the articles say: numbers lead to articles only");
}

void take_page(const OptionValues& values, const CommandDescription& command, Settings& settings) {
    optional_output_file_options.take(values, command, settings);
    settings.page.title = values.text("title").value_or("");
    if (const auto top = values.count("top", 1)) {
        settings.page.entities = static_cast<std::size_t>(std::min(*top, most_rows));
        settings.page.nodes = std::min(settings.page.nodes, settings.page.entities);
    }
    settings.keep.with_text = !values.has("no-text");
    if (!settings.keep.with_text) settings.keep.articles = most_without_text;
}

}  // namespace

const OptionGroup page_options = {general_heading, add_page, take_page};

int run_page(const Settings& settings, Output& output) {
    if (output.is_terminal()) {
        throw UsageError("expected the name of a file after --output, found none");
    }
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    return write_result(settings, output, problems, [&](const WorkSettings& work) {
        const ArticleCollection collection =
            collect_articles(settings.operands, lexicon, settings.analysis, settings.keep, work);
        write_page(output.stream(), page_skeleton(), collection, lexicon, settings.page);
        return collection.analysis.left_out;
    });
}

}  // namespace onoma::cli

// SPDX-License-Identifier: Apache-2.0
// The options that say how a table is shown.
#include <algorithm>
#include <boost/program_options.hpp>

#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::int64_t most_digits = 17;  // a double has no more

// Throws UsageError when the tables of `command` have no such column.
void check_column(const std::string& option, const std::string& key,
                  const CommandDescription& command) {
    const std::vector<std::string> known = command.columns();
    if (std::find(known.begin(), known.end(), key) != known.end()) return;
    std::string list;
    for (const std::string& column : known) list.append(list.empty() ? "" : ", ") += column;
    throw UsageError("--" + option + ": expected columns among " + list + ", found `" + key + "`");
}

void add_digits(po::options_description& options, const CommandDescription& /*command*/) {
    options.add_options()("digits", text_of("N"), "N decimals, as text and in csv, tsv and md");
}

void take_digits(const OptionValues& values, const CommandDescription& /*command*/,
                 Settings& settings) {
    if (const auto digits = values.count("digits", 0)) {
        settings.view.digits = static_cast<int>(std::min(*digits, most_digits));
    }
}

void add_view(po::options_description& options, const CommandDescription& command) {
    const std::vector<std::string> keys = command.columns();
    auto add = options.add_options();
    add("columns", known_list("COLUMNS", keys),
        "only these columns, in this order, with commas: the keys of CSV (text, csv, tsv, md, "
        "xlsx)");
    add("sort", known_value("COLUMN", keys),
        "sort by this column, before --top; falling as --sort=-COLUMN. Ties stay as they were");
    add_digits(options, command);
}

void take_columns(const std::string& list, const CommandDescription& command, Settings& settings) {
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        settings.view.columns.push_back(list.substr(begin, end - begin));
        check_column("columns", settings.view.columns.back(), command);
        begin = end + 1;
    }
    const bool is_table = settings.format == Format::text || settings.format == Format::csv ||
                          settings.format == Format::tsv || settings.format == Format::md ||
                          settings.format == Format::xlsx;
    if (!is_table) {
        throw UsageError("--columns: expected the format text, csv, tsv, md or xlsx, found `" +
                         std::string(to_string(settings.format)) + "`");
    }
}

// REQUIRES: the format and --top were taken before.
void take_view(const OptionValues& values, const CommandDescription& command, Settings& settings) {
    if (const auto list = values.text("columns")) take_columns(*list, command, settings);
    take_digits(values, command, settings);
    if (auto key = values.text("sort")) {
        const bool falling = key->starts_with('-');
        if (falling) key->erase(0, 1);
        check_column("sort", *key, command);
        settings.view.sort = SortKey{*key, falling};
        // The first rows are those of the new order.
        settings.view.top = settings.table.top;
        settings.table.top.reset();
    }
}

void add_screen(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("wide", "in a terminal, show whole lines, also where they are longer than it is wide");
    add("pager", "in a terminal, show the result with $PAGER, or less");
}

void take_screen(const OptionValues& values, const CommandDescription& /*command*/,
                 Settings& settings) {
    settings.screen.is_wide = values.has("wide");
    settings.screen.has_pager = values.has("pager");
}

}  // namespace

const OptionGroup view_options = {general_heading, add_view, take_view};
const OptionGroup digits_options = {general_heading, add_digits, take_digits};
const OptionGroup screen_options = {general_heading, add_screen, take_screen};

}  // namespace onoma::cli

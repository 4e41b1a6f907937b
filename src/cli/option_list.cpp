// SPDX-License-Identifier: Apache-2.0
#include "cli/option_list.hpp"

#include <boost/program_options.hpp>
#include <string_view>
#include <vector>

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

std::string_view name_of(Format format) {
    switch (format) {
        case Format::text:
            return "text";
        case Format::csv:
            return "csv";
        case Format::json:
            return "json";
        case Format::jsonl:
            return "jsonl";
    }
    return {};
}

}  // namespace

std::string formats_of(const CommandDescription& command) {
    std::string list;
    for (const Format format : command.formats) {
        list += (list.empty() ? "" : ", ") + std::string(name_of(format));
    }
    return list;
}

po::options_description options_of(const CommandDescription& command) {
    po::options_description options;
    auto add = options.add_options();
    const std::string formats =
        formats_of(command) + " (default: " + std::string(name_of(command.formats.front())) + ")";
    add("format,f", po::value<std::string>()->value_name("FORMAT"), formats.c_str());
    add("output,o", po::value<std::string>()->value_name("FILE"),
        "write to FILE instead of standard output");
    add("type,t", po::value<std::vector<std::string>>()->value_name("TYPE")->composing(),
        "only entities of this type: company, person, model, product or one of your lexicons; "
        "repeat it for several");
    if (command.has_table) {
        add("top", po::value<std::string>()->value_name("N"), "only the first N rows");
        add("min-mentions", po::value<std::string>()->value_name("N"),
            command.command == Command::pairs ? "only entities that N sentences name"
                                              : "only entities with N mentions or more");
        add("counts", po::value<std::string>()->value_name("WHICH"),
            "sure (default), or possible: with the mentions that several entities claim");
    }
    if (command.command == Command::tag) {
        add("mode", po::value<std::string>()->value_name("MODE"),
            "longest (default), or all: with nested, overlapping and unsupported candidates");
    }
    if (command.command == Command::explain) {
        add("at", po::value<std::string>()->value_name("BYTE"), "only what covers this byte");
    } else {
        add("roll-up", po::value<std::string>()->value_name("HOW"),
            "count versions and subsidiaries as their parent (one step up) or as their maker "
            "(the first company above)");
        add("listed-only", "leave out names that no lexicon lists");
    }
    add("source", po::value<std::string>()->value_name("NAME"),
        "the source of all articles (default: the name of an article's folder)");
    add("lexicon,l", po::value<std::vector<std::string>>()->value_name("FILE")->composing(),
        "read another lexicon beside the bundled ones; repeat it for several");
    add("no-default-lexicons", "leave the bundled lexicons out");
    add("threads", po::value<std::string>()->value_name("N"),
        "use N threads (default: one for each core); the result is the same");
    add("help,h", "show this help");
    return options;
}

}  // namespace onoma::cli

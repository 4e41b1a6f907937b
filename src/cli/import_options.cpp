// SPDX-License-Identifier: Apache-2.0
// The options of `onoma lexicon import`.
#include <boost/program_options.hpp>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {
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
    add("type,t", po::value<std::vector<std::string>>()->value_name("TYPE")->composing(),
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

}  // namespace onoma::cli

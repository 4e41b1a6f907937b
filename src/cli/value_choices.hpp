// SPDX-License-Identifier: Apache-2.0
// Options whose values are known beforehand: the list stands beside the option, once, and what is
// typed is checked against it, the manual shows it, and a shell completes it.
#pragma once

#include <boost/program_options/value_semantic.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace onoma::cli {

enum class OtherValues {
    refused,  // parse_arguments() complains of any other
    checked,  // by the group of the option: dates, types of lexicons, lists with commas
};

// The known values of an option; what option_description::semantic() leads to has them as a second
// base.
class ValueChoices {
public:
    std::vector<std::string> values;
    OtherValues others = OtherValues::refused;
    bool has_commas = false;  // several values with commas between them

    virtual ~ValueChoices() = default;
};

// One of `values`, and nothing else. As with po::value(), the options take the result over.
[[nodiscard]] boost::program_options::value_semantic* one_of(const char* value_name,
                                                             std::vector<std::string> values);

// Values that are well known, among others that the group of the option checks: one, one at each
// time that the option is given, or several with commas.
[[nodiscard]] boost::program_options::value_semantic* known_value(const char* value_name,
                                                                  std::vector<std::string> values);
[[nodiscard]] boost::program_options::value_semantic* known_values(const char* value_name,
                                                                   std::vector<std::string> values);
[[nodiscard]] boost::program_options::value_semantic* known_list(const char* value_name,
                                                                 std::vector<std::string> values);
// A field of documents: one that all inputs may have, else one of these inputs.
[[nodiscard]] boost::program_options::value_semantic* known_field();

[[nodiscard]] std::vector<std::string> known_fields();

// The same, and the option may be repeated.
[[nodiscard]] boost::program_options::value_semantic* known_lists(const char* value_name,
                                                                  std::vector<std::string> values);

// "sure or possible", "smart, exact or any", as a message has it.
[[nodiscard]] std::string listed_with_or(const std::vector<std::string>& values);

}  // namespace onoma::cli

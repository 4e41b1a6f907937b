// SPDX-License-Identifier: Apache-2.0
#include "cli/value_choices.hpp"

#include <utility>

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

// What po::value<Value>() gives, with a list of values.
template <typename Value>
class ChosenValue : public po::typed_value<Value>, public ValueChoices {
public:
    ChosenValue(const char* value_name, std::vector<std::string> known, OtherValues rest)
        : po::typed_value<Value>(nullptr) {
        this->value_name(value_name);
        values = std::move(known);
        others = rest;
    }
};

using OneText = ChosenValue<std::string>;
using SeveralTexts = ChosenValue<std::vector<std::string>>;

}  // namespace

po::value_semantic* one_of(const char* value_name, std::vector<std::string> values) {
    return new OneText(value_name, std::move(values), OtherValues::refused);
}

po::value_semantic* known_value(const char* value_name, std::vector<std::string> values) {
    return new OneText(value_name, std::move(values), OtherValues::checked);
}

po::value_semantic* known_field() { return known_value("FIELD", known_fields()); }

std::vector<std::string> known_fields() {
    return {"source", "year", "month", "week", "day", "author", "agency", "section", "language"};
}

po::value_semantic* known_values(const char* value_name, std::vector<std::string> values) {
    auto* value = new SeveralTexts(value_name, std::move(values), OtherValues::checked);
    value->composing();
    return value;
}

po::value_semantic* known_list(const char* value_name, std::vector<std::string> values) {
    auto* value = new OneText(value_name, std::move(values), OtherValues::checked);
    value->has_commas = true;
    return value;
}

po::value_semantic* known_lists(const char* value_name, std::vector<std::string> values) {
    auto* value = new SeveralTexts(value_name, std::move(values), OtherValues::checked);
    value->composing();
    value->has_commas = true;
    return value;
}

std::string listed_with_or(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) {
        if (!list.empty()) list += &value == &values.back() ? " or " : ", ";
        list += value;
    }
    return list;
}

}  // namespace onoma::cli

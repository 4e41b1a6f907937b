// SPDX-License-Identifier: Apache-2.0
// Which short names are forms of which longer ones.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace onoma {

// `Doe` of `Jane Doe`, `Exampla` of `Exampla Robotics`.
class NameVariants {
public:
    // Notes a name of several words. A name that ends like a company's gives its first word, any
    // other its last.
    void add(std::string_view name, const std::string& key, bool is_company);

    // The key of the only longer name that `name`, one word, is short for.
    [[nodiscard]] std::optional<std::string> longer_of(std::string_view name) const;

private:
    void note(std::string_view word, const std::string& key);

    std::map<std::string, std::string, std::less<>> keys_;  // by folded word; empty: several
};

// `Llama 3 70B` -> `Llama`, `GPT-4` -> `GPT`: what stands before the first word or part with a
// digit; empty when there is none.
[[nodiscard]] std::string_view without_version(std::string_view name);

// The number of words between spaces.
[[nodiscard]] std::size_t count_words(std::string_view name);

}  // namespace onoma

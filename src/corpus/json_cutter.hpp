// SPDX-License-Identifier: Apache-2.0
// Finds the articles in JSON that goes over any number of lines, without holding it.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/buffered_input.hpp"
#include "corpus/json_scan.hpp"

namespace onoma {

// The objects of an array, of arrays in an object under a name such as `articles`, or one behind
// the other. Only brackets, texts and names are looked at; whether an object is well-formed is for
// its reader to say. Not thread-safe.
class JsonCutter {
public:
    enum class Found {
        object,
        other,      // something else where an object should stand
        too_large,  // is passed over
        broken,     // an object without an end; goes on at a line that begins as the object's does
        cut_off,    // the end, inside a list
        end,
    };

    // Keeps a reference to `input`.
    JsonCutter(BufferedInput& input, std::size_t largest_object)
        : input_(input), largest_object_(largest_object) {}

    Found next(std::string& object);

    // Where what was found begins.
    [[nodiscard]] std::uint64_t line() const { return line_; }

private:
    [[nodiscard]] char skip_spaces();
    bool leave_object();
    Found take_object(std::string& object);
    Found take_other();
    void skip_to_end(JsonScan scan);
    void skip_broken();

    BufferedInput& input_;
    std::size_t largest_object_;
    std::string open_;  // brackets around the objects
    std::uint64_t line_ = 1;
    std::size_t indentation_ = 0;  // of what comes next
    bool is_line_begin_ = true;
    bool is_list_found_ = false;
};

}  // namespace onoma

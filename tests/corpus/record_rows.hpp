// SPDX-License-Identifier: Apache-2.0
// Tables of inputs with what they give, for the tests of readers.
#pragma once

#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma::testing {

struct RecordRow {
    std::string name;
    std::string bytes;
    std::vector<std::string> lines;  // ReadRecords::lines
    ReadSettings settings;
};

// Reads each row as a file of this name and compares.
void check_rows(const std::vector<RecordRow>& rows, const std::string& file_name);

// Damages `valid` in many ways and cuts it off at each byte: reading ends, and names its places.
void check_damaged(const std::string& valid, const std::string& file_name,
                   const ReadSettings& settings);

}  // namespace onoma::testing

// SPDX-License-Identifier: Apache-2.0
#include "corpus/record_rows.hpp"

#include <random>

#include "catch.hpp"
#include "corpus/read_records.hpp"

namespace onoma::testing {

void check_rows(const std::vector<RecordRow>& rows, const std::string& file_name) {
    for (const RecordRow& row : rows) {
        INFO(row.name);
        CHECK(read_records(row.bytes, file_name, row.settings).lines() == row.lines);
    }
}

void check_damaged(const std::string& valid, const std::string& file_name,
                   const ReadSettings& settings) {
    for (std::size_t size = 0; size <= valid.size(); ++size) {
        INFO("cut off after " << size);
        static_cast<void>(read_records(valid.substr(0, size), file_name, settings));
        static_cast<void>(read_records(std::make_unique<FailingStream>(valid.substr(0, size)),
                                       file_name, settings, size + 2));
    }
    constexpr std::string_view signs = "\"'{}[]<>/\\,;:\t\n\r -=!&#*_`|0159aZ\xC3\xFF";
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = valid;
        for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
            const std::size_t at = random() % bytes.size();
            const std::size_t kind = random() % 4;
            if (kind == 0) bytes.erase(at, random() % 5);
            if (kind == 1) bytes.insert(at, 1, signs[random() % signs.size()]);
            if (kind == 2) bytes[at] = static_cast<char>(random() % 256);
            if (kind == 3) bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
            if (bytes.empty()) bytes = "x";
        }
        INFO(bytes);
        static_cast<void>(read_records(bytes, file_name, settings));
    }
    for (int round = 0; round < 200; ++round) {
        std::string bytes(random() % 200, '\0');
        for (char& byte : bytes) byte = static_cast<char>(random() % 256);
        static_cast<void>(read_records(bytes, file_name, settings));
    }
}

}  // namespace onoma::testing

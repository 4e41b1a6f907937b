// SPDX-License-Identifier: Apache-2.0
#include "store/left_out.hpp"

#include <algorithm>

namespace onoma {
namespace {

constexpr std::string_view last_runs =
    "(SELECT max(run) FROM runs WHERE ended IS NOT NULL GROUP BY inputs)";

}  // namespace

void write_left_out(Database& database, std::int64_t run, const InputsLeftOut& left_out) {
    Statement counts(database,
                     "UPDATE runs SET skipped = ?, unwanted = ?, undated = ?, undescribed = ?, "
                     "other_files = ?, known_items = ? WHERE run = ?");
    counts.bind(left_out.skipped_count)
        .bind(left_out.unwanted)
        .bind(left_out.undated)
        .bind(left_out.undescribed)
        .bind(left_out.other_files)
        .bind(left_out.known_items)
        .bind(run)
        .run();
    Statement add(database, "INSERT INTO left_out VALUES(?, ?, ?)");
    for (const SkippedInput& input : left_out.skipped) {
        add.bind(run).bind(input.input).bind(input.reason).run();
    }
}

InputsLeftOut read_left_out(Database& database) {
    InputsLeftOut left_out;
    Statement counts(database,
                     "SELECT sum(skipped), sum(unwanted), sum(undated), sum(undescribed), "
                     "sum(other_files), sum(known_items) FROM runs WHERE run IN " +
                         std::string(last_runs));
    if (counts.step()) {
        left_out.skipped_count = counts.number(0);
        left_out.unwanted = counts.number(1);
        left_out.undated = counts.number(2);
        left_out.undescribed = counts.number(3);
        left_out.other_files = counts.number(4);
        left_out.known_items = counts.number(5);
    }
    Statement inputs(database, "SELECT input, reason FROM left_out WHERE run IN " +
                                   std::string(last_runs) + " ORDER BY CAST(input AS BLOB)");
    while (inputs.step() && left_out.skipped.size() < most_named_skipped) {
        left_out.skipped.push_back({std::string(inputs.text(0)), std::string(inputs.text(1))});
    }
    std::sort(left_out.skipped.begin(), left_out.skipped.end());
    return left_out;
}

}  // namespace onoma

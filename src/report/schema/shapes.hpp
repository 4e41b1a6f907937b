// SPDX-License-Identifier: Apache-2.0
// The words that schemas are written in: a key of the output is one line.
//
//   object_of({{"id", text()}, {"date", or_null(text())}, {"rivals?", list_of(text())}})
#pragma once

#include <string>
#include <vector>

#include "report/report_frame.hpp"

namespace onoma::schema {

// A key of an object, and what stands behind it. A key that may be absent has a `?` behind it.
struct Key {
    std::string name;
    Json shape;
};

[[nodiscard]] Json text();
[[nodiscard]] Json integer();
[[nodiscard]] Json number();
[[nodiscard]] Json yes_no();
[[nodiscard]] Json or_null(Json shape);
[[nodiscard]] Json one_of(const std::vector<std::string>& words);
[[nodiscard]] Json list_of(Json shape);

// These keys and no others.
[[nodiscard]] Json object_of(const std::vector<Key>& keys);

// Any keys, of one shape: fields of the input.
[[nodiscard]] Json map_of(Json shape);

// The same object with more keys.
[[nodiscard]] Json with_keys(Json object, const std::vector<Key>& keys);

// The same object with one more key of text, whose name is that of the field of --by.
[[nodiscard]] Json with_field(Json object);

// Shapes that several outputs share.
[[nodiscard]] Json entity_name();      // id, name, type
[[nodiscard]] Json skipped_input();    // input, reason
[[nodiscard]] Json sentence_places();  // begin_byte, end_byte
[[nodiscard]] Json settings();         // settings_as_json()

// frame_as_json(), with `keys`.
[[nodiscard]] Json framed(const std::vector<Key>& keys);

// The outputs, each in a file of its own.
[[nodiscard]] Json report();
[[nodiscard]] Json compare();
[[nodiscard]] Json pairs();
[[nodiscard]] Json network();  // pairs --network
[[nodiscard]] Json similar();  // pairs --similar-to
[[nodiscard]] Json duplicates();
[[nodiscard]] Json discover();
[[nodiscard]] Json figures();
[[nodiscard]] Json claims();
[[nodiscard]] Json tag();
[[nodiscard]] Json figure();  // of `figures`, and without its document of `tag`
[[nodiscard]] Json explain();
[[nodiscard]] Json self_test();

}  // namespace onoma::schema

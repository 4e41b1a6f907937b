// SPDX-License-Identifier: Apache-2.0
#include "arrow.hpp"

#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>
#include <variant>

#include "onoma/base/types.hpp"

// The structures of the C data interface, whose layout and names are fixed for all programs.
extern "C" {

struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    ArrowSchema** children;
    ArrowSchema* dictionary;
    void (*release)(ArrowSchema*);
    void* private_data;
};

struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    ArrowArray** children;
    ArrowArray* dictionary;
    void (*release)(ArrowArray*);
    void* private_data;
};

struct ArrowArrayStream {
    int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
    int (*get_next)(ArrowArrayStream*, ArrowArray* out);
    const char* (*get_last_error)(ArrowArrayStream*);
    void (*release)(ArrowArrayStream*);
    void* private_data;
};

}  // extern "C"

namespace onoma::python {
namespace {

using SharedTable = std::shared_ptr<const ArrowTable>;

// DataTable -> ArrowTable.

void set_bit(std::vector<std::uint8_t>& bits, std::size_t index) {
    bits[index / 8] |= static_cast<std::uint8_t>(1U << (index % 8));
}

bool bit_at(const std::vector<std::uint8_t>& bits, std::size_t index) {
    return (bits[index / 8] >> (index % 8) & 1U) != 0;
}

std::vector<std::uint8_t> bits_for(std::size_t count) {
    return std::vector<std::uint8_t>((count + 7) / 8, 0);
}

void append_offset(std::size_t end, ArrowValues& values) {
    if (end > std::numeric_limits<std::int32_t>::max()) {
        throw Error("expected a column with at most 2 GiB of text, found more");
    }
    values.offsets.push_back(static_cast<std::int32_t>(end));
}

void append_text(const std::string& text, ArrowValues& values) {
    values.bytes.insert(values.bytes.end(), text.begin(), text.end());
    append_offset(values.bytes.size(), values);
}

// Values of one kind after the other; those that are missing take the room of an empty one.
class Filling {
public:
    Filling(DataType type, std::size_t count, ArrowValues& values) : type_(type), values_(values) {
        values_.length = static_cast<std::int64_t>(count);
        if (type == DataType::text || type == DataType::texts) values_.offsets = {0};
        if (type == DataType::yes_no) values_.bytes = bits_for(count);
        if (type == DataType::texts) {
            values_.items = std::make_unique<ArrowValues>();
            values_.items->offsets = {0};
        }
    }

    void add(const DataCell& cell, std::size_t index) {
        if (std::holds_alternative<std::monostate>(cell)) ++values_.missing;
        switch (type_) {
            case DataType::text:
                return append_text(value_of<std::string>(cell), values_);
            case DataType::texts:
                return add_texts(value_of<std::vector<std::string>>(cell));
            case DataType::yes_no:
                if (value_of<bool>(cell)) set_bit(values_.bytes, index);
                return;
            case DataType::integer:
                return values_.integers.push_back(value_of<std::int64_t>(cell));
            case DataType::number:
                return values_.numbers.push_back(value_of<double>(cell));
        }
    }

private:
    template <typename Value>
    static const Value& value_of(const DataCell& cell) {
        static const Value none{};
        const auto* value = std::get_if<Value>(&cell);
        return value != nullptr ? *value : none;
    }

    void add_texts(const std::vector<std::string>& texts) {
        ArrowValues& items = *values_.items;
        for (const std::string& text : texts) append_text(text, items);
        items.length += static_cast<std::int64_t>(texts.size());
        append_offset(static_cast<std::size_t>(items.length), values_);
    }

    DataType type_;
    ArrowValues& values_;
};

ArrowValues values_of(const DataColumn& column) {
    ArrowValues values;
    const std::size_t count = column.cells.size();
    Filling filling(column.type, count, values);
    for (std::size_t index = 0; index < count; ++index) filling.add(column.cells[index], index);
    if (values.missing == 0) return values;
    values.is_there = bits_for(count);
    for (std::size_t index = 0; index < count; ++index) {
        const bool is_there = !std::holds_alternative<std::monostate>(column.cells[index]);
        if (is_there) set_bit(values.is_there, index);
    }
    return values;
}

// Pairs as Arrow packs them: their number, then the size and the bytes of each key and value.
std::string packed(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string bytes;
    const auto append_size = [&](std::size_t size) {
        const auto number = static_cast<std::int32_t>(size);
        std::array<char, sizeof(number)> native{};
        std::memcpy(native.data(), &number, sizeof(number));
        bytes.append(native.data(), native.size());
    };
    append_size(pairs.size());
    for (const auto& [key, value] : pairs) {
        append_size(key.size());
        bytes += key;
        append_size(value.size());
        bytes += value;
    }
    return bytes;
}

std::string metadata_of(const DataColumn& column) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (!column.meaning.empty()) pairs.emplace_back("meaning", column.meaning);
    if (!column.empty.empty()) pairs.emplace_back("empty", column.empty);
    return pairs.empty() ? std::string() : packed(pairs);
}

// ArrowTable -> the structures of the interface.

const char* format_of(DataType type) {
    switch (type) {
        case DataType::text:
            return "u";
        case DataType::texts:
            return "+l";
        case DataType::yes_no:
            return "b";
        case DataType::integer:
            return "l";
        case DataType::number:
            return "g";
    }
    return "n";
}

// What a structure that was handed out needs, and goes when it is released.
template <typename Struct>
struct Held {
    SharedTable table;
    std::vector<Struct> children;
    std::vector<Struct*> child_pointers;
    std::vector<const void*> buffers;
};

// A child that its reader has moved away is released by whoever has it.
template <typename Struct>
void release(Struct* of) {
    auto* held = static_cast<Held<Struct>*>(of->private_data);
    for (Struct& child : held->children) {
        if (child.release != nullptr) child.release(&child);
    }
    delete held;
    of->release = nullptr;
}

template <typename Struct>
void adopt(Struct& parent, std::unique_ptr<Held<Struct>> held) {
    for (Struct& child : held->children) held->child_pointers.push_back(&child);
    parent.n_children = static_cast<std::int64_t>(held->children.size());
    parent.children = held->child_pointers.data();
    parent.release = release<Struct>;
    parent.private_data = held.release();
}

ArrowSchema schema_called(const char* format, const char* name) {
    constexpr std::int64_t may_be_missing = 2;
    ArrowSchema schema{};
    schema.format = format;
    schema.name = name;
    schema.flags = may_be_missing;
    return schema;
}

ArrowSchema schema_of(const SharedTable& table, const ArrowColumn& column) {
    ArrowSchema schema = schema_called(format_of(column.type), column.key.c_str());
    if (!column.metadata.empty()) schema.metadata = column.metadata.c_str();
    auto held = std::make_unique<Held<ArrowSchema>>();
    held->table = table;
    if (column.type == DataType::texts) {
        held->children.push_back(schema_called(format_of(DataType::text), "item"));
        adopt(held->children.back(), std::make_unique<Held<ArrowSchema>>());
    }
    adopt(schema, std::move(held));
    return schema;
}

ArrowSchema schema_of(const SharedTable& table) {
    ArrowSchema schema = schema_called("+s", "");
    schema.flags = 0;
    auto held = std::make_unique<Held<ArrowSchema>>();
    held->table = table;
    for (const ArrowColumn& column : table->columns) {
        held->children.push_back(schema_of(table, column));
    }
    adopt(schema, std::move(held));
    return schema;
}

template <typename Value>
const void* start_of(const std::vector<Value>& values) {
    return values.empty() ? nullptr : values.data();
}

std::vector<const void*> buffers_of(const ArrowValues& values, DataType type) {
    const void* is_there = start_of(values.is_there);
    switch (type) {
        case DataType::text:
            return {is_there, start_of(values.offsets), start_of(values.bytes)};
        case DataType::texts:
            return {is_there, start_of(values.offsets)};
        case DataType::yes_no:
            return {is_there, start_of(values.bytes)};
        case DataType::integer:
            return {is_there, start_of(values.integers)};
        case DataType::number:
            return {is_there, start_of(values.numbers)};
    }
    return {};
}

ArrowArray array_of(const SharedTable& table, const ArrowValues& values, DataType type) {
    ArrowArray array{};
    array.length = values.length;
    array.null_count = values.missing;
    auto held = std::make_unique<Held<ArrowArray>>();
    held->table = table;
    held->buffers = buffers_of(values, type);
    array.n_buffers = static_cast<std::int64_t>(held->buffers.size());
    array.buffers = held->buffers.data();
    if (values.items) held->children.push_back(array_of(table, *values.items, DataType::text));
    adopt(array, std::move(held));
    return array;
}

ArrowArray array_of(const SharedTable& table) {
    ArrowArray array{};
    array.length = table->rows;
    auto held = std::make_unique<Held<ArrowArray>>();
    held->table = table;
    held->buffers = {nullptr};
    array.n_buffers = 1;
    array.buffers = held->buffers.data();
    for (const ArrowColumn& column : table->columns) {
        held->children.push_back(array_of(table, column.values, column.type));
    }
    adopt(array, std::move(held));
    return array;
}

// The table as a stream of one batch.
struct Streamed {
    SharedTable table;
    bool is_handed_over = false;
};

Streamed& streamed(ArrowArrayStream* stream) {
    return *static_cast<Streamed*>(stream->private_data);
}

ArrowArrayStream stream_of(SharedTable table) {
    ArrowArrayStream stream{};
    stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
        *out = schema_of(streamed(self).table);
        return 0;
    };
    stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
        const bool is_end = std::exchange(streamed(self).is_handed_over, true);
        *out = is_end ? ArrowArray{} : array_of(streamed(self).table);
        return 0;
    };
    stream.get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
    stream.release = [](ArrowArrayStream* self) {
        delete &streamed(self);
        self->release = nullptr;
    };
    stream.private_data = new Streamed{std::move(table)};
    return stream;
}

// A capsule that releases what nobody has taken out of it.
template <typename Struct>
nb::object capsule_of(Struct content, const char* name) {
    auto held = std::make_unique<Struct>(content);
    PyObject* const capsule = PyCapsule_New(held.get(), name, [](PyObject* of) {
        auto* inside = static_cast<Struct*>(PyCapsule_GetPointer(of, PyCapsule_GetName(of)));
        if (inside->release != nullptr) inside->release(inside);
        delete inside;
    });
    if (capsule == nullptr) throw nb::python_error();
    held.release();
    return nb::steal(capsule);
}

// A value as Python has it.

std::string_view text_at(const ArrowValues& values, std::size_t index) {
    const auto begin = static_cast<std::size_t>(values.offsets[index]);
    const auto end = static_cast<std::size_t>(values.offsets[index + 1]);
    return {reinterpret_cast<const char*>(values.bytes.data()) + begin, end - begin};
}

nb::object value_at(const ArrowColumn& column, std::size_t index) {
    const ArrowValues& values = column.values;
    if (!values.is_there.empty() && !bit_at(values.is_there, index)) return nb::none();
    switch (column.type) {
        case DataType::text:
            return to_python(text_at(values, index));
        case DataType::texts: {
            nb::list texts;
            for (auto at = values.offsets[index]; at < values.offsets[index + 1]; ++at) {
                texts.append(to_python(text_at(*values.items, static_cast<std::size_t>(at))));
            }
            return texts;
        }
        case DataType::yes_no:
            return nb::bool_(bit_at(values.bytes, index));
        case DataType::integer:
            return nb::int_(values.integers[index]);
        case DataType::number:
            return nb::float_(values.numbers[index]);
    }
    return nb::none();
}

nb::list column_called(const ArrowTable& table, const std::string& key) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [&](const ArrowColumn& it) { return it.key == key; });
    if (column == table.columns.end()) throw nb::key_error(key.c_str());
    nb::list values;
    for (std::size_t row = 0; row < static_cast<std::size_t>(table.rows); ++row) {
        values.append(value_at(*column, row));
    }
    return values;
}

const char* name_of(DataType type) {
    constexpr std::array<const char*, 5> names = {"text", "texts", "yes_no", "integer", "number"};
    return names.at(static_cast<std::size_t>(type));
}

// What `member` says of each column.
template <typename Member>
nb::dict by_column(const ArrowTable& table, const Member& member) {
    nb::dict said;
    for (const ArrowColumn& column : table.columns) {
        const std::string_view text = member(column);
        if (!text.empty()) said[to_python(column.key)] = to_python(text);
    }
    return said;
}

}  // namespace

std::shared_ptr<const ArrowTable> to_arrow(const DataTable& table) {
    auto arrow = std::make_shared<ArrowTable>();
    arrow->rows = static_cast<std::int64_t>(table.rows);
    for (const DataColumn& column : table.columns) {
        arrow->columns.push_back({column.key, column.type, metadata_of(column), column.meaning,
                                  column.empty, values_of(column)});
    }
    return arrow;
}

void bind_table(nb::module_& module) {
    nb::class_<ArrowTable>(module, "ArrowTable", "See onoma.Table.")
        .def("__len__", [](const ArrowTable& it) { return it.rows; })
        .def_prop_ro("columns",
                     [](const ArrowTable& it) {
                         std::vector<std::string> keys;
                         for (const ArrowColumn& column : it.columns) keys.push_back(column.key);
                         return keys;
                     })
        .def_prop_ro(
            "types",
            [](const ArrowTable& it) {
                return by_column(it, [](const ArrowColumn& column) {
                    return std::string_view(name_of(column.type));
                });
            },
            nb::sig("def types(self, /) -> dict[str, str]"))
        .def_prop_ro(
            "meanings",
            [](const ArrowTable& it) {
                return by_column(it, [](const ArrowColumn& column) -> std::string_view {
                    return column.meaning;
                });
            },
            nb::sig("def meanings(self, /) -> dict[str, str]"))
        .def_prop_ro(
            "empty",
            [](const ArrowTable& it) {
                return by_column(
                    it, [](const ArrowColumn& column) -> std::string_view { return column.empty; });
            },
            nb::sig("def empty(self, /) -> dict[str, str]"))
        .def("column", column_called, nb::arg("key"), nb::sig("def column(self, key: str) -> list"))
        .def("schema_capsule",
             [](const SharedTable& it) { return capsule_of(schema_of(it), "arrow_schema"); })
        .def("stream_capsule",
             [](const SharedTable& it) { return capsule_of(stream_of(it), "arrow_array_stream"); });
}

}  // namespace onoma::python

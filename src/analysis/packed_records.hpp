// SPDX-License-Identifier: Apache-2.0
// Records of any size in a temporary file: what is known of many documents does not fit into
// memory.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace onoma {

// The parts of a record, one after the other: numbers, dates and ranges as they lie in memory. The
// same calls write and read it: a function that hands all members of a type to a Packer or an
// Unpacker does both.
class Packer {
public:
    template <typename Value>
    requires std::is_trivially_copyable_v<Value>
    void operator()(const Value& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void operator()(const std::string& text) {
        (*this)(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    template <typename First, typename Second>
    void operator()(const std::pair<First, Second>& pair) {
        (*this)(pair.first);
        (*this)(pair.second);
    }
    template <typename Value>
    void operator()(const std::vector<Value>& values) {
        each(values, [](Packer& pack, const Value& value) { pack(value); });
    }
    template <typename Value, typename Pass>
    void each(const std::vector<Value>& values, const Pass& pass) {
        (*this)(static_cast<std::uint32_t>(values.size()));
        for (const Value& value : values) pass(*this, value);
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

// REQUIRES: the bytes are those of a Packer that was given the same types.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    template <typename Value>
    requires std::is_trivially_copyable_v<Value>
    void operator()(Value& value) { std::memcpy(&value, take(sizeof value).data(), sizeof value); }
    void operator()(std::string& text) { text = take(size()); }
    template <typename First, typename Second>
    void operator()(std::pair<First, Second>& pair) {
        (*this)(pair.first);
        (*this)(pair.second);
    }
    template <typename Value>
    void operator()(std::vector<Value>& values) {
        each(values, [](Unpacker& pack, Value& value) { pack(value); });
    }
    template <typename Value, typename Pass>
    void each(std::vector<Value>& values, const Pass& pass) {
        values.resize(size());
        for (Value& value : values) pass(*this, value);
    }

private:
    std::uint32_t size() {
        std::uint32_t size = 0;
        (*this)(size);
        return size;
    }
    std::string_view take(std::size_t size) {
        const std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }

    std::string_view bytes_;
};

// A file without a name, which is gone when it is closed. Bytes are added at its end.
class TemporaryFile {
public:
    // Throws Error when there is no room for one, and so do the functions.
    TemporaryFile();

    std::uint64_t append(std::string_view bytes);  // where they begin
    void read(std::uint64_t place, char* bytes, std::size_t size) const;

    // A value, by a function that hands all its members to a Packer or an Unpacker.
    template <typename Value, typename Pass>
    std::uint64_t add(const Value& value, const Pass& pass) {
        Packer record;
        pass(record, value);
        return add_record(record.bytes());
    }
    template <typename Value, typename Pass>
    [[nodiscard]] Value read(std::uint64_t place, const Pass& pass) const {
        const std::string bytes = record_at(place);
        Unpacker record(bytes);
        Value value;
        pass(record, value);
        return value;
    }

private:
    // Bytes with their size in front, so that the place alone is enough.
    std::uint64_t add_record(std::string_view bytes);
    [[nodiscard]] std::string record_at(std::uint64_t place) const;

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t size_ = 0;
    mutable bool is_flushed_ = true;
};

}  // namespace onoma

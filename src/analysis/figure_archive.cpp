// SPDX-License-Identifier: Apache-2.0
#include "analysis/figure_archive.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <type_traits>
#include <utility>

#include "onoma/base/types.hpp"

namespace onoma {
namespace {

[[noreturn]] void fail(const char* doing) {
    throw Error(std::string("the temporary file for figures cannot be ") + doing + ": " +
                std::strerror(errno) + "; it stands in /tmp, which must have room for it");
}

// The parts of a record, one after the other: numbers, dates and ranges as they lie in memory. The
// same calls write and read it: see pass().
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
        (*this)(static_cast<std::uint32_t>(values.size()));
        for (const Value& value : values) (*this)(value);
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
        values.resize(size());
        for (Value& value : values) (*this)(value);
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

// All members in their order, through a Packer or an Unpacker.
template <typename Pack, typename Claimed>
void pass(Pack& pack, Claimed& claimed) {
    auto& figure = claimed.figure;
    pack(claimed.document);
    pack(claimed.source);
    pack(claimed.date);
    pack(figure.range);
    pack(figure.kind);
    pack(figure.low);
    pack(figure.high);
    pack(figure.first);
    pack(figure.last);
    pack(figure.unit);
    pack(figure.per);
    pack(figure.bound);
    pack(figure.change);
    pack(figure.ambiguous);
    pack(figure.measured);
    pack(figure.about);
    pack(figure.sentence);
    pack(claimed.printed);
    pack(claimed.sentence);
    pack(claimed.sentence_range);
    pack(claimed.is_in_title);
    pack(claimed.about);
    pack(claimed.names);
    pack(claimed.subject);
    pack(claimed.named_subject);
    pack(claimed.words);
    pack(claimed.period);
}

template <typename Value>
std::uint64_t add_record(TemporaryFile& file, const Value& value) {
    Packer record;
    if constexpr (std::is_same_v<Value, ClaimedFigure>) {
        pass(record, value);
    } else {
        record(value);
    }
    Packer size;
    size(static_cast<std::uint32_t>(record.bytes().size()));
    return file.append(size.bytes() + record.bytes());
}

std::string record_at(const TemporaryFile& file, std::uint64_t place) {
    std::uint32_t size = 0;
    file.read(place, reinterpret_cast<char*>(&size), sizeof size);
    std::string bytes(size, '\0');
    file.read(place + sizeof size, bytes.data(), bytes.size());
    return bytes;
}

}  // namespace

TemporaryFile::TemporaryFile() : file_(std::tmpfile()) {
    if (!file_) fail("made");
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail("written");
    is_flushed_ = false;
    return std::exchange(size_, size_ + bytes.size());
}

void TemporaryFile::read(std::uint64_t place, char* bytes, std::size_t size) const {
    if (!is_flushed_ && std::fflush(file_.get()) != 0) fail("written");
    is_flushed_ = true;
    while (size > 0) {
        const auto got = ::pread(::fileno(file_.get()), bytes, size, static_cast<off_t>(place));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) fail("read");
        bytes += got;
        place += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
}

std::uint64_t FigureArchive::add(const ClaimedFigure& figure) { return add_record(file_, figure); }

ClaimedFigure FigureArchive::read(std::uint64_t place) const {
    const std::string bytes = record_at(file_, place);
    Unpacker record(bytes);
    ClaimedFigure figure;
    pass(record, figure);
    return figure;
}

std::uint64_t FigureArchive::add(const DocumentWords& words) { return add_record(file_, words); }

DocumentWords FigureArchive::read_words(std::uint64_t place) const {
    const std::string bytes = record_at(file_, place);
    Unpacker record(bytes);
    DocumentWords words;
    record(words);
    return words;
}

}  // namespace onoma

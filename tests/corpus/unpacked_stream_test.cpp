// SPDX-License-Identifier: Apache-2.0
// Packed files are unpacked whole, or told to be damaged: never silently cut short.
#include "corpus/unpacked_stream.hpp"

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

std::string gzip(const std::string& text) {
    ::z_stream stream = {};
    constexpr int gzip_header = 16;
    REQUIRE(::deflateInit2(&stream, 9, Z_DEFLATED, gzip_header + MAX_WBITS, 8,
                           Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(::deflateBound(&stream, text.size()) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<unsigned>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<unsigned>(packed.size());
    REQUIRE(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    ::deflateEnd(&stream);
    return packed;
}

std::string bzip2(const std::string& text) {
    auto size = static_cast<unsigned>(text.size() + text.size() / 50 + 1000);
    std::string packed(size, '\0');
    REQUIRE(::BZ2_bzBuffToBuffCompress(packed.data(), &size, const_cast<char*>(text.data()),
                                       static_cast<unsigned>(text.size()), 9, 0, 0) == BZ_OK);
    packed.resize(size);
    return packed;
}

std::string zstd(const std::string& text) {
    std::string packed(::ZSTD_compressBound(text.size()), '\0');
    packed.resize(::ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
    return packed;
}

struct Packer {
    std::string name;
    std::string (*pack)(const std::string&);
};

const std::vector<Packer> packers = {{"gzip", gzip}, {"bzip2", bzip2}, {"zstd", zstd}};

// What can be read, and why no more of it can.
struct Outcome {
    std::string text;
    std::string failure;
};

Outcome unpacked(std::string packed, double largest_ratio = 1000) {
    Outcome outcome;
    try {
        const auto stream =
            unpack(std::make_unique<MemoryStream>(std::move(packed)), largest_ratio);
        std::array<char, 1000> room = {};
        while (const std::size_t count = stream->read(room)) {
            outcome.text.append(room.data(), count);
        }
    } catch (const Error& error) {
        outcome.failure = error.what();
    }
    return outcome;
}

std::string numbers(int count) {
    std::string text;
    for (int number = 0; number < count; ++number) text.append(std::to_string(number)).append(" ");
    return text;
}

TEST_CASE("what is not packed is passed on, however short") {
    for (const std::string& text : {std::string(), std::string("a"), std::string("BZ"),
                                    std::string("BZ\xFF plain"), numbers(100'000)}) {
        const Outcome outcome = unpacked(text);
        CHECK(outcome.text == text);
        CHECK(outcome.failure.empty());
    }
}

TEST_CASE("packed files are unpacked, also several end to end") {
    const std::string text = numbers(100'000);
    for (const Packer& packer : packers) {
        INFO(packer.name);
        CHECK(unpacked(packer.pack("")).text.empty());
        CHECK(unpacked(packer.pack("")).failure.empty());
        CHECK(unpacked(packer.pack(text)).text == text);
        const Outcome three = unpacked(packer.pack(text) + packer.pack("") + packer.pack("end"));
        CHECK(three.text == text + "end");
        CHECK(three.failure.empty());
        const Outcome padded = unpacked(packer.pack(text) + std::string(512, '\0'));
        CHECK(padded.text == text);
        CHECK(padded.failure.empty());
    }
}

TEST_CASE("a packed file that is cut at any byte is told to be cut") {
    const std::string text = numbers(300);
    for (const Packer& packer : packers) {
        const std::string packed = packer.pack(text);
        for (std::size_t size = 4; size < packed.size(); ++size) {
            const Outcome outcome = unpacked(packed.substr(0, size));
            INFO(packer.name << " cut at " << size);
            CHECK(outcome.failure == "the packed data ends too early: the file was cut short");
            CHECK(text.starts_with(outcome.text));
        }
    }
}

TEST_CASE("damage and strange bytes after the end are told, what came before is kept") {
    const std::string text = numbers(100'000);
    for (const Packer& packer : packers) {
        INFO(packer.name);
        const Outcome after = unpacked(packer.pack(text) + "plain text");
        CHECK(after.text == text);
        CHECK_FALSE(after.failure.empty());
        std::string damaged = packer.pack(text);
        damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
        const Outcome outcome = unpacked(damaged);
        CHECK((outcome.text != text || !outcome.failure.empty()));
    }
}

TEST_CASE("what unpacks to too much is given up") {
    const std::string zeros(40'000'000, '0');
    for (const Packer& packer : packers) {
        INFO(packer.name);
        const Outcome outcome = unpacked(packer.pack(zeros), 100);
        CHECK(outcome.failure ==
              "the file unpacks to more than 100 times its size: a zip bomb? --max-ratio sets "
              "another limit");
        CHECK(outcome.text.size() < zeros.size());
        CHECK(unpacked(packer.pack(zeros), 1e9).text.size() == zeros.size());
    }
}

}  // namespace
}  // namespace onoma

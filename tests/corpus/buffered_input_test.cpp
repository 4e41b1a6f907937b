// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "catch.hpp"
#include "corpus/byte_stream.hpp"

namespace onoma::testing {
namespace {

// Gives a few bytes at a time, as pipes do, and notes how much it was ever asked for.
class SlowStream : public MemoryStream {
public:
    SlowStream(std::string bytes, std::size_t step, std::size_t& most_room)
        : MemoryStream(std::move(bytes)), step_(step), most_room_(most_room) {}

    std::size_t read(std::span<char> room) override {
        most_room_ = std::max(most_room_, room.size());
        return MemoryStream::read(room.first(std::min(step_, room.size())));
    }

private:
    std::size_t step_;
    std::size_t& most_room_;
};

// Bytes that tell where they stand.
std::string counted_bytes(std::size_t size) {
    std::string bytes;
    for (std::size_t number = 0; bytes.size() < size; ++number) {
        bytes += std::to_string(number) + (number % 10 == 0 ? '\n' : ' ');
    }
    bytes.resize(size);
    return bytes;
}

struct InputRow {
    std::string name;
    std::size_t size;
    std::size_t step;
};

const std::vector<InputRow> inputs = {
    {"nothing", 0, 1000},
    {"less than a block", 70'000, 1'000'000},
    {"a block", 262'144, 1'000'000},
    {"a block and a byte", 262'145, 1'000'000},
    {"many blocks", 5'000'000, 100'000'000},
    {"many blocks from a pipe", 5'000'000, 65'536},
};

TEST_CASE("a look at the whole of an input takes no more room than the input asks for",
          "[corpus][readers]") {
    constexpr std::size_t largest_record = std::size_t{64} << 20U;
    constexpr std::size_t block = std::size_t{256} << 10U;
    for (const InputRow& row : inputs) {
        INFO(row.name);
        const std::string bytes = counted_bytes(row.size);
        std::size_t most_room = 0;
        BufferedInput input(std::make_unique<SlowStream>(bytes, row.step, most_room));
        CHECK(input.peek(largest_record + 1) == bytes);
        CHECK(most_room <= std::max(block, row.size + block));
    }
}

TEST_CASE("what was looked at is taken piece by piece, whatever came at a time",
          "[corpus][readers]") {
    for (const InputRow& row : inputs) {
        INFO(row.name);
        const std::string bytes = counted_bytes(row.size);
        std::size_t most_room = 0;
        BufferedInput input(std::make_unique<SlowStream>(bytes, row.step, most_room));
        std::string read;
        for (std::size_t look = 1;; look = look * 3 % 700'001) {
            const std::string_view ahead = input.peek(look).substr(0, look);
            if (ahead.empty()) break;
            read += ahead;
            input.skip(ahead.size());
        }
        CHECK(read == bytes);
        CHECK(input.line() == 1 + static_cast<std::uint64_t>(std::ranges::count(bytes, '\n')));
    }
}

}  // namespace
}  // namespace onoma::testing

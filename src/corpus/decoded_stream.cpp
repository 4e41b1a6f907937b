// SPDX-License-Identifier: Apache-2.0
#include "corpus/decoded_stream.hpp"

#include "onoma/base/error.hpp"

namespace onoma {

std::size_t DecodedStream::read(std::span<char> room) {
    std::size_t count = 0;
    while (count < room.size()) {
        if (next_ == decoded_.size() && !decode_more()) break;
        const std::size_t step = std::min(room.size() - count, decoded_.size() - next_);
        std::copy_n(decoded_.data() + next_, step, room.data() + count);
        next_ += step;
        count += step;
    }
    // What came before a failure is handed over first.
    if (count == 0 && !room.empty() && input_.failure()) throw Error(*input_.failure());
    return count;
}

bool DecodedStream::decode_more() {
    constexpr std::size_t block_bytes = std::size_t{64} << 10U;
    while (!has_ended_) {
        const std::string_view bytes = input_.peek(block_bytes);
        has_ended_ = bytes.size() < block_bytes;
        decoded_ = decoder_.decode(
            bytes, has_ended_ ? TextDecoder::Piece::last : TextDecoder::Piece::inner);
        next_ = 0;
        input_.skip(bytes.size());
        if (!decoded_.empty()) return true;
    }
    return false;
}

}  // namespace onoma

// SPDX-License-Identifier: Apache-2.0
// What a packed file holds, as one stream.
#pragma once

#include <memory>

#include "corpus/byte_stream.hpp"

namespace onoma {

// Looks at the first bytes of `packed`: gzip, bzip2 and zstd are unpacked, also several members end
// to end; anything else is passed on as it is. The stream fails, behind what came before, where the
// data is damaged or cut short, where other bytes follow, and where it has grown to more than
// `largest_ratio` times its packed size (a zip bomb). Throws Error when the first bytes cannot be
// read. Memory: some hundred KB; up to 128 MB for a .zst with a large window.
[[nodiscard]] std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed,
                                                 double largest_ratio);

}  // namespace onoma

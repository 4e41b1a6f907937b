// SPDX-License-Identifier: Apache-2.0
// A stream over a file descriptor that remembers why a write failed, which std::ofstream does not.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace onoma::cli {

class DescriptorBuffer : public std::streambuf {
public:
    explicit DescriptorBuffer(int descriptor);

    // The errno of the first write that failed; 0 while all went well.
    [[nodiscard]] int error() const { return error_; }

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    int descriptor_;
    int error_ = 0;
    std::array<char, std::size_t{1} << 16> buffer_{};
};

}  // namespace onoma::cli

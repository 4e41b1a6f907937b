// SPDX-License-Identifier: Apache-2.0
// One program for all targets, as one is linked and instrumented faster than thirty. libFuzzer
// calls it; ONOMA_FUZZ_TARGET says which target is meant, and `--list` prints them all.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "fuzz/targets.hpp"

namespace onoma::fuzz {

void expect(bool holds, std::string_view what) {
    if (holds) return;
    std::cerr << "expected " << what << '\n';
    std::abort();
}

std::string changed(std::string whole, std::string_view changes) {
    constexpr std::size_t bytes_of_change = 5;
    for (; changes.size() >= bytes_of_change; changes.remove_prefix(bytes_of_change)) {
        const auto byte = [&](std::size_t at) {
            return static_cast<std::size_t>(static_cast<unsigned char>(changes[at]));
        };
        char& place = whole[((byte(0) * 256 + byte(1)) * 256 + byte(2)) % whole.size()];
        place = byte(3) % 2 == 0 ? changes[4] : static_cast<char>(place ^ changes[4]);
    }
    return whole;
}

namespace {

const Target* wanted() {
    const char* const name = std::getenv("ONOMA_FUZZ_TARGET");
    const Target* found = nullptr;
    for (const auto targets :
         {text_targets(), reader_targets(), lexicon_targets(), saved_targets()}) {
        for (const Target& target : targets) {
            if (name == nullptr || target.name == name) found = &target;
            if (name != nullptr && std::string_view(name) == "--list") {
                std::cout << target.name << '\n';
            }
        }
    }
    return name == nullptr ? nullptr : found;
}

}  // namespace
}  // namespace onoma::fuzz

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
    if (onoma::fuzz::wanted() != nullptr) return 0;
    const char* const name = std::getenv("ONOMA_FUZZ_TARGET");
    if (name != nullptr && std::string_view(name) == "--list") std::exit(EXIT_SUCCESS);
    std::cerr << "expected a target in ONOMA_FUZZ_TARGET (`--list` prints them), found "
              << (name == nullptr ? "none" : name) << '\n';
    std::exit(EXIT_FAILURE);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const onoma::fuzz::Target& target = *onoma::fuzz::wanted();
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}

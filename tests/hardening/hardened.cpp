// SPDX-License-Identifier: Apache-2.0
// Copies as many bytes as somebody says: what a checked copy and a protected stack are for. With
// more than fit, it must be ended.
#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int argument_count, char** arguments) {
    char room[16];
    const std::size_t size = argument_count > 2 ? std::strtoul(arguments[1], nullptr, 10) : 0;
    std::memcpy(room, argument_count > 2 ? arguments[2] : "", size);
    room[sizeof room - 1] = '\0';
    std::puts(room);
}

// SPDX-License-Identifier: Apache-2.0
#include "corpus/web_address.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_scheme = 10;

bool is_host_sign(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_host(std::string_view text) {
    return text.find('.') != std::string_view::npos &&
           std::all_of(text.begin(), text.end(), is_host_sign);
}

std::string domain_of_host(std::string_view host) {
    std::string domain = ascii_lowered(host);
    if (domain.starts_with("www.") && domain.size() > 4) domain.erase(0, 4);
    return domain;
}

}  // namespace

std::string domain_of_address(std::string_view address) {
    address = trimmed(address);
    const std::size_t scheme = address.find("://");
    if (scheme > longest_scheme) return {};  // npos too
    address.remove_prefix(scheme + 3);
    std::string_view host = address.substr(0, address.find_first_of("/?#\\"));
    if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
        host.remove_prefix(user + 1);
    }
    host = host.substr(0, host.find(':'));
    const bool is_good = !host.empty() && std::all_of(host.begin(), host.end(), is_host_sign);
    return is_good ? domain_of_host(host) : std::string();
}

std::string outlet_name(std::string_view written) {
    written = trimmed(written);
    if (std::string domain = domain_of_address(written); !domain.empty()) return domain;
    if (written.size() > 4 && begins_with_any_case(written, "www.") && is_host(written)) {
        return domain_of_host(written);
    }
    return std::string(written);
}

}  // namespace onoma

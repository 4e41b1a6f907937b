// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

namespace onoma {
namespace {

bool is_key_and_value(const Json& json) {
    const auto* list = std::get_if<JsonList>(&json);
    return list != nullptr && list->size() == 2 && std::holds_alternative<std::string>(list->at(0));
}

// Between quotes as it is.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; });
}

// A text or a number, as nlohmann/json writes it.
template <typename Scalar>
std::string dumped(const Scalar& value) {
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// Hands one value after the other to its argument, as JsonStream::visit does.
template <typename Values>
auto each_of(const Values& values) {
    return [&values](const auto& take) { std::for_each(values.begin(), values.end(), take); };
}

class Writer {
public:
    // Without a stream all stays in take().
    explicit Writer(bool is_indented, std::ostream* out = nullptr)
        : is_indented_(is_indented), out_(out) {}

    void operator()(Empty) { text_ += "null"; }
    void operator()(bool value) { text_ += value ? "true" : "false"; }
    void operator()(std::int64_t number) { text_ += std::to_string(number); }
    void operator()(double number) { text_ += dumped(number); }
    void operator()(const std::string& text) {
        if (is_plain(text)) {
            text_.append("\"").append(text).append("\"");
        } else {
            text_ += dumped(text);
        }
    }
    void operator()(const JsonList& list) {
        write_all('[', each_of(list), ']', [&](const Json& value) { write(value); });
    }
    void operator()(const JsonObject& object) {
        write_all('{', each_of(object), '}', [&](const auto& member) {
            (*this)(member.first);
            text_ += is_indented_ ? ": " : ":";
            write(member.second);
        });
    }

    void operator()(const JsonStream& stream) {
        write_all('[', stream.visit, ']', [&](const Json& value) {
            write(value);
            hand_over();
        });
    }

    void write(const Json& json) { std::visit(*this, json); }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    // `each` hands one value after the other to its argument.
    template <typename Each, typename WriteOne>
    void write_all(char begin, const Each& each, char end, const WriteOne& write_one) {
        text_ += begin;
        ++depth_;
        bool is_first = true;
        each([&](const auto& value) {
            if (!is_first) text_ += ',';
            is_first = false;
            end_line();
            write_one(value);
        });
        --depth_;
        if (!is_first) end_line();
        text_ += end;
    }

    void end_line() {
        constexpr std::size_t indentation = 2;
        if (is_indented_) text_.append("\n").append(indentation * depth_, ' ');
    }

    void hand_over() {
        constexpr std::size_t enough = 1U << 16U;
        if (out_ == nullptr || text_.size() < enough) return;
        *out_ << text_;
        text_.clear();
    }

    bool is_indented_;
    std::ostream* out_;
    std::size_t depth_ = 0;
    std::string text_;
};

}  // namespace

Json::Json(std::initializer_list<Json> values) : variant(JsonList(values)) {
    if (values.size() == 0 || !std::all_of(values.begin(), values.end(), is_key_and_value)) return;
    JsonObject object;
    for (Json& value : std::get<JsonList>(*this)) {
        auto& member = std::get<JsonList>(value);
        object.emplace_back(std::move(std::get<std::string>(member[0])), std::move(member[1]));
    }
    emplace<JsonObject>(std::move(object));
}

Json& Json::operator[](std::string_view key) {
    if (is_null()) emplace<JsonObject>();
    auto& object = std::get<JsonObject>(*this);
    for (auto& [known, value] : object) {
        if (known == key) return value;
    }
    return object.emplace_back(std::string(key), Json()).second;
}

const Json* Json::find(std::string_view key) const {
    const auto* object = std::get_if<JsonObject>(this);
    if (object == nullptr) return nullptr;
    const auto found = std::find_if(object->begin(), object->end(),
                                    [&](const auto& member) { return member.first == key; });
    return found == object->end() ? nullptr : &found->second;
}

void Json::update(const Json& other) {
    for (const auto& [key, value] : std::get<JsonObject>(other)) (*this)[key] = value;
}

void Json::push_back(Json value) {
    if (is_null()) emplace<JsonList>();
    std::get<JsonList>(*this).push_back(std::move(value));
}

std::size_t Json::size() const {
    if (const auto* list = std::get_if<JsonList>(this)) return list->size();
    if (const auto* object = std::get_if<JsonObject>(this)) return object->size();
    return 0;
}

std::string to_line(const Json& json) {
    Writer writer(false);
    writer.write(json);
    return std::move(writer).take();
}

void write_json(std::ostream& out, const Json& json) {
    Writer writer(true, &out);
    writer.write(json);
    out << std::move(writer).take() << '\n';
}

void write_json_lines(std::ostream& out, const Json& values) {
    const auto write_one = [&](const Json& value) { out << to_line(value) << '\n'; };
    if (const auto* stream = std::get_if<JsonStream>(&values)) return stream->visit(write_one);
    for (const Json& value : std::get<JsonList>(values)) write_one(value);
}

}  // namespace onoma

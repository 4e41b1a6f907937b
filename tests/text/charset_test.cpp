// SPDX-License-Identifier: Apache-2.0
// Which encoding a text is taken for, and what it is in UTF-8.
#include <random>
#include <vector>

#include "catch.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

using namespace std::string_literals;

struct Row {
    std::string name;
    std::string bytes;
    std::string declared;
    std::string charset;
    std::string text;
};

// "Moskva - stolitsa Rossii" and more in windows-1251, long enough to be told from other encodings.
const std::string russian =
    "\xCC\xEE\xF1\xEA\xE2\xE0 - \xF1\xF2\xEE\xEB\xE8\xF6\xE0 \xD0\xEE\xF1\xF1\xE8\xE8. "
    "\xDD\xF2\xEE \xE1\xEE\xEB\xFC\xF8\xEE\xE9 \xE3\xEE\xF0\xEE\xE4, \xE2 "
    "\xEA\xEE\xF2\xEE\xF0\xEE\xEC \xE6\xE8\xE2\xE5\xF2 \xEC\xED\xEE\xE3\xEE "
    "\xEB\xFE\xE4\xE5\xE9 \xE8 \xEA\xEE\xF2\xEE\xF0\xFB\xE9 \xFF \xEB\xFE\xE1\xEB\xFE.";

const std::vector<Row> rows = {
    {"nothing", "", "", "", ""},
    {"ASCII", "Acme rose.", "", "", "Acme rose."},
    {"UTF-8", "M\xC3\xBCnchen", "", "", "München"},
    {"UTF-8 in spite of what is declared", "M\xC3\xBCnchen", "iso-8859-1", "", "München"},
    {"a mark of UTF-8 stays",
     "\xEF\xBB\xBF"
     "Acme",
     "", "",
     "\xEF\xBB\xBF"
     "Acme"},
    {"UTF-8 with one bad byte", "M\xC3\xBCnchen \xFC", "", "", "M\xC3\xBCnchen \xFC"},
    {"UTF-8 that is cut off", "Acme \xE2\x82", "", "", "Acme \xE2\x82"},
    {"ill-formed bytes of no encoding", "Acme \xFF rose", "", "", "Acme \xFF rose"},
    {"UTF-16LE", "\xFF\xFEO\0p\0"s, "", "UTF-16LE", "Op"},
    {"UTF-16BE", "\xFE\xFF\0O\0p"s, "", "UTF-16BE", "Op"},
    {"UTF-16LE without a mark", "O\0p\0e\0n\0"s, "", "UTF-16LE", "Open"},
    {"UTF-16BE without a mark", "\0O\0p\0e\0n"s, "", "UTF-16BE", "Open"},
    {"UTF-16 cut off in a character", "\xFF\xFEO\0p\0e"s, "", "UTF-16LE", "Op\xEF\xBF\xBD"},
    {"UTF-16 with a lone surrogate", "\xFF\xFEO\0\x3D\xD8p\0"s, "", "UTF-16LE", "O\xEF\xBF\xBDp"},
    {"UTF-32LE", "\xFF\xFE\0\0O\0\0\0"s, "", "UTF-32LE", "O"},
    {"UTF-32BE", "\0\0\xFE\xFF\0\0\0O"s, "", "UTF-32BE", "O"},
    {"one NUL byte is no UTF-16", "Acme rose\0 today"s, "", "", "Acme rose\0 today"s},
    {"windows-1252 by what it is", "M\xFCnchen und K\xF6ln", "", "windows-1252",
     "München und Köln"},
    {"curly quotes of Windows", "Acme\x92s \x93rise\x94", "", "windows-1252", "Acme’s “rise”"},
    {"latin1 is windows-1252", "\x80 5", "ISO-8859-1", "windows-1252", "€ 5"},
    {"declared windows-1251", "\xCC\xEE\xF1\xEA\xE2\xE0", "windows-1251", "windows-1251", "Москва"},
    {"detected windows-1251", russian, "", "windows-1251", ""},
    {"declared shift_jis", "\x93\xFA\x96{", "Shift_JIS", "windows-31j", "日本"},
    {"declared gb2312", "\xD6\xD0\xB9\xFA", "gb2312", "gb18030", "中国"},
    {"ISO-2022-JP by its escapes", "\x1B$BF|K\\\x1B(B", "", "iso-2022-jp", "日本"},
    {"a declared encoding that nobody knows", "M\xFCnchen", "x-none", "windows-1252", "München"},
    {"a declared UTF-16 that is none", "M\xFCnchen", "utf-16", "windows-1252", "München"},
    {"a declared UTF-7", "M\xFCnchen +AGE-", "utf-7", "windows-1252", "München +AGE-"},
    {"mojibake", "Nvidiaâ€™s CrÃ©dit, â‚¬5", "", "UTF-8 read as windows-1252",
     "Nvidia’s Crédit, €5"},
    {"mojibake of one letter", "NestlÃ© rose", "", "UTF-8 read as windows-1252", "Nestlé rose"},
    {"mojibake with the control characters of Latin-1", "Acme\u00E2\u0080\u0099s rise", "",
     "UTF-8 read as windows-1252", "Acme’s rise"},
    {"mojibake twice", "AcmeÃ¢â‚¬â„¢s rise", "", "UTF-8 read as windows-1252", "Acme’s rise"},
    {"mojibake of a Mac", "Nestl√© isn‚Äôt here", "", "UTF-8 read as macroman",
     "Nestlé isn’t here"},
    {"mojibake among good signs", "L’Oréal’s and Nvidiaâ€™s", "", "UTF-8 read as windows-1252",
     "L’Oréal’s and Nvidia’s"},
    {"mojibake of Polish", "PaÅ‚ac w ÅšwiÄ™tej", "", "UTF-8 read as windows-1252",
     "Pałac w Świętej"},
    {"mojibake of a no-break space", "5Â\u00A0% and more", "", "UTF-8 read as windows-1252",
     "5\u00A0% and more"},
    {"capitals with a tilde", "A NAÇÃO “AMANHÃ” não é", "", "", "A NAÇÃO “AMANHÃ” não é"},
    {"a circumflex before a sign", "Âge d’or, rôle, théâtre™", "", "", "Âge d’or, rôle, théâtre™"},
    {"Vietnamese", "Ngân hàng Ðông Á", "", "", "Ngân hàng Ðông Á"},
    {"a root", "√2 and √3", "", "", "√2 and √3"},
    {"a declared EBCDIC", "M\xFCnchen", "ibm-037", "windows-1252", "München"},
};

TEST_CASE("the encoding of a text is found and converted", "[text][charset]") {
    for (const Row& row : rows) {
        INFO(row.name);
        const DecodedText decoded = decode_text(row.bytes, row.declared);
        CHECK(decoded.charset == row.charset);
        if (!row.text.empty()) CHECK(decoded.text == row.text);
    }
}

TEST_CASE("the beginning of a text tells its encoding", "[text][charset]") {
    CHECK(detect_charset("M\xC3\xBCnchen \xE2\x82").empty());
    CHECK(detect_charset("M\xFCnchen und K\xF6ln") == "windows-1252");
    CHECK(is_wide_charset(detect_charset("\xFF\xFEO\0"s)));
    CHECK_FALSE(is_wide_charset("windows-1252"));
}

TEST_CASE("a text in pieces is converted as in one", "[text][charset]") {
    const std::string bytes = "\xFF\xFEO\0p\0\x3D\xD8\x00\xDE \0\xFC\0!\0"s;
    const std::string whole = decode_text(bytes).text;
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        TextDecoder decoder("UTF-16LE");
        std::string text;
        for (std::size_t at = 0; at < bytes.size(); at += size) {
            const bool is_last = at + size >= bytes.size();
            text += decoder.decode(std::string_view(bytes).substr(at, size),
                                   is_last ? TextDecoder::Piece::last : TextDecoder::Piece::inner);
        }
        INFO(size);
        CHECK(text == whole);
    }
    CHECK_THROWS_AS(TextDecoder("x-none"), Error);
}

TEST_CASE("any bytes are some text, and what was converted is UTF-8", "[text][charset]") {
    std::mt19937 random(1);
    const std::vector<std::string> declared = {
        "",     "utf-8",  "gb18030", "shift_jis", "iso-2022-jp",
        "big5", "utf-16", "koi8-r",  "hz",        "x\0y"s};
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 60, '\0');
        const bool is_ascii_mostly = random() % 2 == 0;
        for (char& byte : bytes) {
            byte = static_cast<char>(is_ascii_mostly && random() % 4 != 0 ? 32 + random() % 90
                                                                          : random() % 256);
        }
        const DecodedText decoded = decode_text(bytes, declared[random() % declared.size()]);
        if (decoded.charset.empty()) {
            CHECK(decoded.text == bytes);
        } else {
            CHECK(count_invalid_sequences(decoded.text) == 0);
        }
    }
}

}  // namespace
}  // namespace onoma

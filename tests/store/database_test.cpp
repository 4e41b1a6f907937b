// SPDX-License-Identifier: Apache-2.0
#include "store/database.hpp"

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

std::int64_t count(Database& database) {
    Statement statement(database, "SELECT count(*) FROM t");
    return statement.step() ? statement.number(0) : -1;
}

TEST_CASE("values are bound, whatever is in them") {
    const TemporaryFolder folder;
    Database database(folder.path() / "a.db", OpenFor::writing);
    database.execute("CREATE TABLE t(a TEXT)");
    const std::vector<std::string> values = {
        "",         "'; DROP TABLE t; --",  "a\"b",
        "\xFF\xFE", std::string("a\0b", 3), std::string(100'000, 'x')};
    Statement add(database, "INSERT INTO t VALUES(?)");
    for (const std::string& value : values) add.bind(value).run();
    Statement read(database, "SELECT a, typeof(a) FROM t ORDER BY rowid");
    for (const std::string& value : values) {
        REQUIRE(read.step());
        CHECK(read.text(0) == value);
        const bool is_text = value.find('\0') == std::string::npos && value[0] != '\xFF';
        CHECK(read.text(1) == (is_text ? "text" : "blob"));
    }
    CHECK_FALSE(read.step());
}

TEST_CASE("a transaction that is not committed leaves nothing") {
    const TemporaryFolder folder;
    Database database(folder.path() / "a.db", OpenFor::writing);
    database.execute("CREATE TABLE t(a)");
    {
        const Transaction transaction(database);
        database.execute("INSERT INTO t VALUES(1)");
    }
    CHECK(count(database) == 0);
    Transaction transaction(database);
    database.execute("INSERT INTO t VALUES(1)");
    transaction.commit();
    CHECK(count(database) == 1);
}

TEST_CASE("who waits too long for another writer says so") {
    const TemporaryFolder folder;
    Database first(folder.path() / "a.db", OpenFor::writing);
    first.execute("CREATE TABLE t(a)");
    int told = 0;
    Database second(folder.path() / "a.db", OpenFor::writing,
                    {std::chrono::milliseconds(300), [&] { ++told; }});
    Transaction transaction(first);
    CHECK_THROWS_WITH(Transaction(second), "another process is writing to it");
    CHECK(told == 1);
    transaction.commit();
    CHECK_NOTHROW(Transaction(second));
}

TEST_CASE("a file that cannot be opened has a reason") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(Database(folder.path() / "none.db", OpenFor::reading), Error);
    CHECK_THROWS_AS(Database(folder.path() / "no/folder.db", OpenFor::writing), Error);
}

}  // namespace
}  // namespace onoma

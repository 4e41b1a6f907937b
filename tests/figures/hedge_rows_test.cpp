// SPDX-License-Identifier: Apache-2.0
// Bounds and directions of change.
#include "catch.hpp"
#include "figures/figure_rows.hpp"

namespace onoma {
namespace {

TEST_CASE("figures know how sure they are and whether they rise") {
    run_figure_rows({
        {"hedge: about", "It has about 300 members.", "300 members = count 300 member ~"},
        {"hedge: around", "It has around 300 members.", "300 members = count 300 member ~"},
        {"hedge: roughly", "It has roughly 300 members.", "300 members = count 300 member ~"},
        {"hedge: approximately", "It has approximately 300 members.",
         "300 members = count 300 member ~"},
        {"hedge: nearly", "It has nearly 300 members.", "300 members = count 300 member ~"},
        {"hedge: almost", "It has almost 300 members.", "300 members = count 300 member ~"},
        {"hedge: close to", "It has close to 300 members.", "300 members = count 300 member ~"},
        {"hedge: some", "It has some 300 members.", "300 members = count 300 member ~"},
        {"hedge: an estimated", "It has an estimated 300 members.",
         "300 members = count 300 member ~"},
        {"hedge: maybe", "It has maybe 300 members.", "300 members = count 300 member ~"},
        {"hedge: perhaps", "It has perhaps 300 members.", "300 members = count 300 member ~"},
        {"hedge: tilde", "It has ~300 members.", "~300 members = count 300 member ~"},
        {"hedge: more than", "It has more than 300 members.", "300 members = count 300 member >"},
        {"hedge: over", "It has over 300 members.", "300 members = count 300 member >"},
        {"hedge: above", "It is above 30%.", "30% = percent 30 percent >"},
        {"hedge: at least", "It has at least 300 members.", "300 members = count 300 member >"},
        {"hedge: no fewer than", "It has no fewer than 300 members.",
         "300 members = count 300 member >"},
        {"hedge: no less than", "It owes no less than $300.", "$300 = money 300 USD >"},
        {"hedge: upwards of", "It has upwards of 300 members.", "300 members = count 300 member >"},
        {"hedge: in excess of", "It owes in excess of $300.", "$300 = money 300 USD >"},
        {"hedge: exceeding", "It owes sums exceeding $300.", "$300 = money 300 USD >"},
        {"hedge: up to", "It has up to 300 members.", "300 members = count 300 member <"},
        {"hedge: at most", "It has at most 300 members.", "300 members = count 300 member <"},
        {"hedge: less than", "It owes less than $300.", "$300 = money 300 USD <"},
        {"hedge: fewer than", "It has fewer than 300 members.", "300 members = count 300 member <"},
        {"hedge: under", "It owes under $300.", "$300 = money 300 USD <"},
        {"hedge: as much as", "It owes as much as $300.", "$300 = money 300 USD <"},
        {"hedge: as many as", "It has as many as 300 members.", "300 members = count 300 member <"},
        {"hedge: glued plus", "It has 300+ members.", "300+ members = count 300 member >"},
        {"hedge: joined plus", "It owes a $300-plus bill.", "$300-plus = money 300 USD >"},
        {"hedge: or more", "It owes $300 or more.", "$300 = money 300 USD >"},
        {"hedge: or so", "It owes $300 or so.", "$300 = money 300 USD ~"},
        {"hedge: or less", "It owes $300 or less.", "$300 = money 300 USD <"},
        {"hedge: greater sign", "It is >30%.", ">30% = percent 30 percent >"},
        {"hedge: smaller sign", "It is <30%.", "<30% = percent 30 percent <"},
        {"hedge: rose to", "Sales rose to $300.", "$300 = money 300 USD up"},
        {"hedge: fell to", "Sales fell to $300.", "$300 = money 300 USD down"},
        {"hedge: jumped by", "Sales jumped by $300.", "$300 = money 300 USD up"},
        {"hedge: surged", "Sales surged 30%.", "30% = percent 30 percent up"},
        {"hedge: plunged", "Sales plunged 30%.", "30% = percent 30 percent down"},
        {"hedge: grew at least", "Sales grew at least 30%.", "30% = percent 30 percent > up"},
        {"hedge: a rise of nearly", "It was a rise of nearly 30%.",
         "30% = percent 30 percent ~ up"},
        {"hedge: slid as much as", "It slid as much as 30%.", "30% = percent 30 percent < down"},
        {"hedge: up from, to", "Users are up from 3 to 5 million.",
         "3 = count 3000000 up; 5 million = count 5000000 up"},
        {"hedge: dropped from, to", "It dropped from 30% to 20%.",
         "30% = percent 30 percent down; 20% = percent 20 percent down"},
        {"hedge: cheaper", "It is 30% cheaper.", "30% = percent 30 percent down"},
        {"hedge: no change", "It has 30% of the seats.", "30% = percent 30 percent"},
    });
}

}  // namespace
}  // namespace onoma

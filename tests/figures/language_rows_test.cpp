// SPDX-License-Identifier: Apache-2.0
// German, French, Spanish, Italian, Portuguese and Dutch.
#include "catch.hpp"
#include "figures/figure_rows.hpp"

namespace onoma {
namespace {

TEST_CASE("German figures are read") {
    run_figure_rows({
        {"German: Komma und Mrd", "Der Umsatz der Firma lag bei €3,5 Mrd. im Jahr 2024.",
         "€3,5 Mrd = money 3500000000 EUR; 2024 = date 2024"},
        {"German: Mrd vor Euro", "Die Firma und der Staat zahlen 3,5 Mrd. Euro.",
         "3,5 Mrd. Euro = money 3500000000 EUR"},
        {"German: Cent", "Der Gewinn der Firma ist auf 48 Cent gefallen.",
         "48 Cent = money 0.48 EUR down"},
        {"German: Mio", "Das kostet die Stadt 12 Mio. Euro.", "12 Mio. Euro = money 12000000 EUR"},
        {"German: Milliarden", "Der Konzern hat 1,2 Milliarden Euro verloren.",
         "1,2 Milliarden Euro = money 1200000000 EUR"},
        {"German: Punkt in Tausendern", "Das Haus kostet 1.250.000 Euro und ist alt.",
         "1.250.000 Euro = money 1250000 EUR"},
        {"German: Dollar", "Er zahlte 45 Dollar für das Buch.", "45 Dollar = money 45 USD"},
        {"German: Prozent", "Die Preise sind um 3,2 Prozent gestiegen.",
         "3,2 Prozent = percent 3.2 percent up"},
        {"German: Prozentzeichen", "Die Quote liegt bei 58 % und steigt nicht.",
         "58 % = percent 58 percent"},
        {"German: Prozentpunkte", "Das ist ein Plus von 2 Prozentpunkten für die Partei.",
         "2 Prozentpunkten = percent 2 percentage-point"},
        {"German: Jahre", "Er war fünf Jahre in der Stadt.", "fünf Jahre = duration 5 year"},
        {"German: Monate", "Das dauert noch 15 Monate und nicht länger.",
         "15 Monate = duration 15 month"},
        {"German: von bis", "Es kostet 5 bis 7 Millionen Euro und mehr.",
         "5 bis 7 Millionen Euro = money 5000000..7000000 EUR"},
        {"German: rund", "Die Firma hat rund 300 Mio. Dollar auf der Bank.",
         "300 Mio. Dollar = money 300000000 USD ~"},
        {"German: Million", "Er hat eine Million Euro gewonnen und nicht verloren.",
         "eine Million Euro = money 1000000 EUR"},
        {"German: Datum", "Das war am 29. Januar 2025 in der Stadt.",
         "29. Januar 2025 = date 2025-01-29"},
        {"German: Datum in Ziffern", "Das war am 29.01.2025 in der Stadt.",
         "29.01.2025 = date 2025-01-29"},
        {"German: Franken", "Die Bank hat 80 Mio. Franken verloren und nicht gezahlt.",
         "80 Mio. Franken = money 80000000 CHF"},
        {"German: pro Jahr", "Das kostet die Stadt 5 Millionen Euro pro Jahr.",
         "5 Millionen Euro pro Jahr = money 5000000 EUR per year"},
        {"German: Anzahl", "Die Firma hat 50.000 Mitarbeiter und wächst.", "50.000 = count 50000"},
    });
}

TEST_CASE("French figures are read") {
    run_figure_rows({
        {"French: virgule", "Le groupe est à 3,5 milliards d'euros et les ventes montent.",
         "3,5 milliards d'euros = money 3500000000 EUR"},
        {"French: milliards", "La ville a payé 2 milliards d'euros pour les routes.",
         "2 milliards d'euros = money 2000000000 EUR"},
        {"French: millions de dollars", "Le groupe a perdu 12 millions de dollars dans le pays.",
         "12 millions de dollars = money 12000000 USD"},
        {"French: espaces", "La maison est à 1 250 000 euros avec les meubles.",
         "1 250 000 euros = money 1250000 EUR"},
        {"French: espace insécable", "La maison est à 12 000 € avec les meubles.",
         "12 000 € = money 12000 EUR"},
        {"French: signe", "Le billet est à 45 € pour les enfants.", "45 € = money 45 EUR"},
        {"French: pour cent", "Les prix sont en hausse de 3,2 % sur un an.",
         "3,2 % = percent 3.2 percent up"},
        {"French: pour cent en mots", "Les prix sont en hausse de 3 pour cent.",
         "3 pour cent = percent 3 percent up"},
        {"French: ans", "Il est resté cinq ans dans la ville.", "cinq ans = duration 5 year"},
        {"French: mois", "Il est resté 15 mois dans la ville.", "15 mois = duration 15 month"},
        {"French: de à", "Le projet est à 5 à 7 millions d'euros pour les villes.",
         "5 à 7 millions d'euros = money 5000000..7000000 EUR"},
        {"French: environ", "Le groupe a environ 300 millions d'euros pour les routes.",
         "300 millions d'euros = money 300000000 EUR ~"},
        {"French: a short text", "Chiffre d'affaires de 35 milliards de dollars, en hausse de 12 %",
         "35 milliards de dollars = money 35000000000 USD; 12 % = percent 12 percent up"},
        {"French: un million", "Il a gagné un million d'euros avec le film.",
         "un million d'euros = money 1000000 EUR"},
        {"French: date", "Le film est sorti le 29 janvier 2025 dans les salles.",
         "29 janvier 2025 = date 2025-01-29"},
        {"French: par an", "La ville dépense 5 millions d'euros par an pour les routes.",
         "5 millions d'euros par an = money 5000000 EUR per year"},
    });
}

TEST_CASE("Spanish figures are read") {
    run_figure_rows({
        {"Spanish: mil millones", "La empresa ganó 3.500 millones de euros en el año.",
         "3.500 millones de euros = money 3500000000 EUR"},
        {"Spanish: dos mil millones", "El banco perdió dos mil millones de dólares por la crisis.",
         "dos mil millones de dólares = money 2000000000 USD"},
        {"Spanish: mil millones en cifras",
         "El plan es de 2 mil millones de dólares para los estados.",
         "2 mil millones de dólares = money 2000000000 USD"},
        {"Spanish: coma", "Los precios subieron un 3,2 % en el mes.",
         "3,2 % = percent 3.2 percent up"},
        {"Spanish: por ciento", "Los precios subieron un 3 por ciento para las familias.",
         "3 por ciento = percent 3 percent up"},
        {"Spanish: punto en miles", "La casa es de 1.250.000 euros con los muebles.",
         "1.250.000 euros = money 1250000 EUR"},
        {"Spanish: signo", "El billete es de 45 € para los niños.", "45 € = money 45 EUR"},
        {"Spanish: años", "Estuvo cinco años en la ciudad con su familia.",
         "cinco años = duration 5 year"},
        {"Spanish: meses", "Son 15 meses para los vecinos.", "15 meses = duration 15 month"},
        {"Spanish: un millón", "Ganó un millón de euros con la película.",
         "un millón de euros = money 1000000 EUR"},
        {"Spanish: fecha", "Fue el 29 de enero de 2025 en la ciudad.",
         "29 de enero de 2025 = date 2025-01-29"},
        {"Spanish: casi", "Son casi 300 millones de euros para las escuelas.",
         "300 millones de euros = money 300000000 EUR ~"},
    });
}

TEST_CASE("Italian figures are read") {
    run_figure_rows({
        {"Italian: per cento", "Il fatturato è salito del 5 per cento.",
         "5 per cento = percent 5 percent up", "", "it"},
        {"Italian: miliardi di euro", "La società vale 3,5 miliardi di euro.",
         "3,5 miliardi di euro = money 3500000000 EUR", "", "it"},
        {"Italian: mila", "Vale circa 300 mila euro al mese.",
         "300 mila euro al mese = money 300000 EUR per month ~", "", "it"},
        {"Italian: one word", "Ha pagato duemila euro.", "duemila euro = money 2000 EUR", "", "it"},
        {"Italian: punti", "È sceso di 25 punti base, di 0,25 punti percentuali.",
         "25 punti base = percent 25 basis-point; 0,25 punti percentuali = percent 0.25 "
         "percentage-point",
         "", "it"},
        {"Italian: tra", "Costa tra 5 e 7 milioni di euro.",
         "5 e 7 milioni di euro = money 5000000..7000000 EUR", "", "it"},
        {"Italian: durata", "È durato tre anni e 15 mesi.",
         "tre anni = duration 3 year; 15 mesi = duration 15 month", "", "it"},
        {"Italian: data", "Il 29 gennaio 2025 ha firmato, il 5 marzo ha pagato.",
         "29 gennaio 2025 = date 2025-01-29; 5 marzo = date 2026-03-05", "2026-05-20", "it"},
        {"Italian: anni", "Dal 2020 al 2023 è stata in Italia, nel 2024 no.",
         "2020 al 2023 = date 2020..2023; 2024 = date 2024", "", "it"},
        {"Italian: franchi svizzeri", "Costa 80 milioni di franchi svizzeri.",
         "80 milioni di franchi svizzeri = money 80000000 CHF", "", "it"},
        {"Italian: più di", "Ha venduto più di 50.000 auto per 2 mln di euro.",
         "50.000 = count 50000 >; 2 mln di euro = money 2000000 EUR", "", "it"},
    });
}

TEST_CASE("Portuguese figures are read") {
    run_figure_rows({
        {"Portuguese: bilhões", "O lucro subiu 5% para R$ 3,5 bilhões em 2024.",
         "5% = percent 5 percent up; R$ 3,5 bilhões = money 3500000000 BRL; 2024 = date 2024", "",
         "pt"},
        {"Portuguese: mil milhões", "Pagou 12 milhões de euros e 5 mil milhões de dólares.",
         "12 milhões de euros = money 12000000 EUR; 5 mil milhões de dólares = money 5000000000 "
         "USD",
         "", "pt"},
        {"Portuguese: mi e bi", "Vale R$ 5 mi ou US$ 2 bi.",
         "R$ 5 mi = money 5000000 BRL; US$ 2 bi = money 2000000000 USD", "", "pt"},
        {"Portuguese: mi of a text not known to be so", "Vale R$ 5 mi ou US$ 2 bi.", "", "", "en"},
        {"Portuguese: pontos", "A taxa caiu 0,25 pontos percentuais ou 25 pontos-base.",
         "0,25 pontos percentuais = percent 0.25 percentage-point down; 25 pontos-base = percent "
         "25 basis-point",
         "", "pt"},
        {"Portuguese: ao ano", "Cresceu 10 por cento ao ano.",
         "10 por cento ao ano = percent 10 percent per year up", "", "pt"},
        {"Portuguese: palavras", "Durou vinte e cinco dias.",
         "vinte e cinco dias = duration 25 day", "", "pt"},
        {"Portuguese: data", "Em 29 de janeiro de 2025 assinou.",
         "29 de janeiro de 2025 = date 2025-01-29", "", "pt"},
        {"Portuguese: de um país", "São 3 milhões de dólares canadenses.",
         "3 milhões de dólares canadenses = money 3000000 CAD", "", "pt"},
        {"Portuguese: entre", "Custa entre 5 e 7 milhões de reais por ano.",
         "5 e 7 milhões de reais por ano = money 5000000..7000000 BRL per year", "", "pt"},
    });
}

TEST_CASE("Dutch figures are read") {
    run_figure_rows({
        {"Dutch: miljard", "De omzet steeg 5 procent naar 3,5 miljard euro in 2024.",
         "5 procent = percent 5 percent up; 3,5 miljard euro = money 3500000000 EUR; 2024 = date "
         "2024",
         "", "nl"},
        {"Dutch: punten", "De rente daalde 0,25 procentpunt of 25 basispunten.",
         "0,25 procentpunt = percent 0.25 percentage-point down; 25 basispunten = percent 25 "
         "basis-point",
         "", "nl"},
        {"Dutch: tussen", "Het kost tussen 5 en 7 miljoen euro per jaar.",
         "5 en 7 miljoen euro per jaar = money 5000000..7000000 EUR per year", "", "nl"},
        {"Dutch: uur", "Om 10 uur duurde het nog 3 uur.", "3 uur = duration 3 hour", "", "nl"},
        {"Dutch: datum", "Op 29 januari 2025 tekende hij.", "29 januari 2025 = date 2025-01-29", "",
         "nl"},
        {"Dutch: tot", "Het kost 5 tot 7 euro, bijna twintig euro.",
         "5 tot 7 euro = money 5..7 EUR; twintig euro = money 20 EUR ~", "", "nl"},
        {"Dutch: meer dan", "Het is meer dan 50.000 euro per maand.",
         "50.000 euro per maand = money 50000 EUR per month >", "", "nl"},
        {"Dutch: frank", "Het kost 5 miljoen Zwitserse frank.",
         "5 miljoen Zwitserse frank = money 5000000 CHF", "", "nl"},
        {"German: of a land", "Es kostet 5 Millionen kanadische Dollar.",
         "5 Millionen kanadische Dollar = money 5000000 CAD", "", "de"},
        {"French: of a land", "Il vaut 5 millions de dollars canadiens.",
         "5 millions de dollars canadiens = money 5000000 CAD", "", "fr"},
        {"Spanish: of a land", "Vale 5 millones de pesos mexicanos.",
         "5 millones de pesos mexicanos = money 5000000 MXN", "", "es"},
    });
}

}  // namespace
}  // namespace onoma

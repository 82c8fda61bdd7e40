using System.Globalization;
using Kiosk.Core.Answering;
using Kiosk.Core.Speech.Normalization;
using Kiosk.Core.Tests.Support;

namespace Kiosk.Core.Tests.Answering;

/// <summary>Sentences that a model might make up over random passages; none that changes a fact may be spoken.</summary>
public class GroundingAttackTests
{
    private const int Attacks = 10_000;
    private const int AttacksOfOneKind = 2_000;

    private static readonly string[] Products = ["paspoort", "rijbewijs", "uittreksel", "parkeervergunning", "container", "graf"];
    private static readonly string[] Units = ["werkdagen", "weken", "maanden", "jaar", "uur", "minuten"];
    private static readonly string[] Streets = ["Lindeplein", "Kerkstraat", "Ambachtsweg", "Havenkade", "Stationsweg"];
    private static readonly string[] Bodies = ["Justis", "SVB", "CAK", "Veilig Thuis", "Woonkans"];
    private static readonly string[] Days = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
    private static readonly string[] Months = ["januari", "februari", "maart", "mei", "juni", "september", "december"];

    private static readonly (string Name, Func<Facts, Random, Facts> Change)[] Changes =
    [
        ("amount changed", (facts, random) => facts with { Cents = Other(facts.Cents, random.Next(100, 200_000)) }),
        ("term changed", (facts, random) => facts with { Term = Other(facts.Term, random.Next(2, 40)) }),
        ("unit swapped", (facts, random) => facts with { Unit = Other(facts.Unit, Units, random) }),
        ("hour changed", (facts, random) => facts with { Hour = Other(facts.Hour, random.Next(7, 22)) }),
        ("day changed", (facts, random) => facts with { Day = Other(facts.Day, Days, random) }),
        ("date changed", (facts, random) => facts with { Month = Other(facts.Month, Months, random) }),
        ("phone changed", (facts, random) => facts with { Phone = Other(facts.Phone, random.Next(10, 100)) }),
        ("street invented", (facts, random) => facts with { Street = "Verzonnen" + facts.Street.ToLowerInvariant() }),
        ("house number changed", (facts, random) => facts with { Number = Other(facts.Number, random.Next(1, 90)) }),
        ("body invented", (facts, random) => facts with { Body = Other(facts.Body, Bodies, random) }),
        ("page invented", (facts, random) => facts with { Page = Other(facts.Page, Products, random) }),
    ];

    [Fact]
    public void No_changed_fact_is_ever_spoken()
    {
        var random = new Random(20260105);
        for (var attack = 0; attack < Attacks; attack++)
        {
            var facts = Facts.Random(random);
            var passage = Some.Passage([.. facts.Sentences()]);
            var (name, change) = Changes[random.Next(Changes.Length)];
            var changed = change(facts, random).Sentences().Except(passage.Sentences).ToList();

            Assert.True(GroundingCheck.AreGrounded(passage.Sentences, passage), $"The source's own sentences were blocked: {passage.Text}");
            Assert.False(GroundingCheck.IsGrounded(Assert.Single(changed), passage), $"{name}: '{changed[0]}' passed for '{passage.Text}'.");
        }
    }

    [Fact]
    public void No_fact_of_another_passage_is_ever_spoken()
    {
        var random = new Random(5);
        for (var attack = 0; attack < AttacksOfOneKind; attack++)
        {
            var own = Some.Passage([.. Facts.Random(random).Sentences()]);
            var others = Facts.Random(random).Sentences().Except(own.Sentences).ToArray();
            var moved = others[random.Next(others.Length)];

            Assert.False(GroundingCheck.IsGrounded(moved, own), $"'{moved}' was moved and passed for '{own.Text}'.");
        }
    }

    [Fact]
    public void No_number_is_spoken_in_words_that_the_source_has_not()
    {
        var random = new Random(7);
        for (var attack = 0; attack < AttacksOfOneKind; attack++)
        {
            var facts = Facts.Random(random);
            var passage = Some.Passage([.. facts.Sentences()]);
            var number = NumberWords.Cardinal(random.Next(0, 3000));
            string[] sentences =
            [
                $"Het kost {number} euro.", $"Het duurt {number} {facts.Unit}.", $"U betaalt {number} keer.", $"Dat is om {number} uur klaar.",
                $"U krijgt de {NumberWords.Ordinal(random.Next(1, 200))} pas gratis.", "U wacht een week.", "U betaalt de helft.",
            ];

            var sentence = sentences[random.Next(sentences.Length)];

            Assert.False(GroundingCheck.IsGrounded(sentence, passage), $"'{sentence}' passed for '{passage.Text}'.");
        }
    }

    private static int Other(int value, int candidate) => candidate == value ? candidate + 1 : candidate;

    private static string Other(string value, string[] choices, Random random)
    {
        var others = choices.Where(choice => choice != value).ToArray();
        return others[random.Next(others.Length)];
    }

    /// <summary>The facts of one passage.</summary>
    private sealed record Facts(
        int Cents, int Term, string Unit, int Hour, string Day, int Date, string Month, int Phone, string Street, int Number, string Body, string Page)
    {
        public static Facts Random(Random random) => new(
            random.Next(100, 200_000), random.Next(2, 40), random.GetItems(Units, 1)[0], random.Next(7, 22), random.GetItems(Days, 1)[0],
            random.Next(1, 29), random.GetItems(Months, 1)[0], random.Next(10, 100), random.GetItems(Streets, 1)[0], random.Next(1, 90),
            random.GetItems(Bodies, 1)[0], random.GetItems(Products, 1)[0]);

        /// <summary>The sentences, each with facts that another choice would make false.</summary>
        public IEnumerable<string> Sentences() =>
        [
            $"Het kost € {(Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} per keer.",
            $"Na {Term} {Unit} is het klaar.",
            $"Op {Day} bent u welkom vanaf {Hour}.00 uur.",
            $"Vraag het aan vóór {Date} {Month}.",
            $"U belt 088 - 000 00 {Phone} voor een afspraak.",
            $"Het loket is aan de {Street} {Number} in Lindewaard.",
            $"U krijgt een brief van {Body} met uitleg.",
            $"Kijk op www.gemeente.example/{Page} voor meer.",
        ];
    }
}

import Testing
import TruceModel
import TruceText

struct NumberTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// `wording = low high qualifier`, in order.
    var numbers: [String]
    var testDescription: String { text }

    init(_ text: String, _ numbers: String...) {
      self.text = text
      self.numbers = numbers
    }
  }

  private let tagger: NumberTagger

  init() throws { tagger = try NumberTagger() }

  private func read(_ text: String) -> [String] {
    let document = PlainSentence(text).document
    return tagger.numbers(in: document).map {
      let low = $0.count.low.map(String.init) ?? "-"
      let high = $0.count.high.map(String.init) ?? "-"
      return "\(document.wording($0.span)) = \(low) \(high) \($0.count.qualifier.rawValue)"
    }
  }

  @Test(arguments: [
    Case("Forty-two people died.", "Forty-two = 42 42 exact"),
    Case("Fifty nine missiles flew.", "Fifty nine = 59 59 exact"),
    Case("A hundred and five men fled.", "A hundred and five = 105 105 exact"),
    Case("Two dozen huts burned.", "Two dozen = 24 24 exact"),
    Case("Half a dozen huts burned.", "Half a dozen = 6 6 exact"),
    Case("Two thousand three hundred left.", "Two thousand three hundred = 2300 2300 exact"),
    Case("There were 5,000 of them.", "5,000 = 5000 5000 exact"),
    Case("On Monday, 1,200 people fled.", "1,200 = 1200 1200 exact"),
    Case("On 6 May 3,400 people fled.", "3,400 = 3400 3400 exact"),
    Case("There were 5 000 of them.", "5 000 = 5000 5000 exact"),
    Case("There were 2.200 people.", "2.200 = 2200 2200 exact"),
    Case("There were 1.5 million people.", "1.5 million = 1500000 1500000 exact"),
    Case("There were 400000 of them.", "400000 = 400000 400000 exact"),
  ])
  func `numbers are read in words and digits`(_ example: Case) {
    #expect(read(example.text) == example.numbers)
  }

  @Test(arguments: [
    Case("At least 40 died.", "At least 40 = 40 - at-least"),
    Case("More than 400,000 fled.", "More than 400,000 = 400000 - at-least"),
    Case("No fewer than six fell.", "No fewer than six = 6 - at-least"),
    Case("It took 50+ men.", "50+ = 50 - at-least"),
    Case("It took 30 or more men.", "30 or more = 30 - at-least"),
    Case("Up to 20 fell.", "Up to 20 = - 20 at-most"),
    Case("As many as 20 fell.", "As many as 20 = - 20 at-most"),
    Case("Some three million fled.", "Some three million = 3000000 3000000 about"),
    Case("Nearly 90 died.", "Nearly 90 = 90 90 about"),
    Case("Between 10 and 15 died.", "Between 10 and 15 = 10 15 range"),
    Case("We saw 10 to 15 men.", "10 to 15 = 10 15 range"),
    Case("We saw 10-15 men.", "10-15 = 10 15 range"),
    Case("We saw five or six men.", "five or six = 5 6 range"),
  ])
  func `hedges set the bounds`(_ example: Case) {
    #expect(read(example.text) == example.numbers)
  }

  @Test(arguments: [
    Case("Dozens died.", "Dozens = 12 - vague"),
    Case("Tens of people died.", "Tens = 10 - vague"),
    Case("Several shells fell.", "Several = 3 - vague"),
    Case("Scores of huts burned.", "Scores = 20 - vague"),
    Case("Hundreds of thousands fled.", "Hundreds of thousands = 100000 - vague"),
    Case("Tens of thousands fled.", "Tens of thousands = 10000 - vague"),
    Case("Several hundred men left.", "Several hundred = 300 - vague"),
    Case("There were no casualties.", "no = 0 0 exact"),
  ])
  func `vague words have the low bound of the field and no high one`(_ example: Case) {
    #expect(read(example.text) == example.numbers)
  }

  @Test(arguments: [
    "The M4 and the Su-24 met.", "A 122mm shell fell.", "After 9/11 it changed.",
    "It began in 2011.", "It fell on April 4, 2017.", "It struck at 10:35.", "It cost $500.",
    "About 40% left.", "It lies 12 km away.", "A 6-year-old hid.", "No one came.",
    "See Article 21.", "Sara Omar, 40, hid.", "The couple hid.", "Call 555-01-23.",
    "Call 974-2321.",
  ])
  func `numbers that count nothing are left out`(_ text: String) {
    #expect(read(text).isEmpty)
  }
}

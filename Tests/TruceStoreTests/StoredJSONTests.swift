import Foundation
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceStore

struct StoredJSONTests {
  private let json = StoredJSON()

  /// A claim that has every member.
  private var full: Claim {
    func said<Value>(_ value: Value, _ wording: String) -> Attested<Value> {
      Attested(value, wording: wording, span: Span(3, 9), rule: "test.rule")
    }
    let count = Count(low: 3, high: nil, qualifier: .atLeast)
    let army = Entity(
      name: "the \"Army\"\n of\tthe North / \u{1}é", id: "north", side: "north", kind: .stateForce,
      flags: [.patrol, .base])
    let area = DisputedArea(name: "Hill", claimants: ["A", "B"], administrator: "A", basis: "map")
    let place = PlaceReference(
      name: "Norton", id: "p1", relation: "near", latitude: 35.123_456_789, longitude: -36,
      precision: .district, country: "XX", province: "P", population: 12_000, disputed: area)
    let time = TimeReference(
      value: "2020-03-05", start: CalendarDay(iso: "2020-03-05"),
      end: CalendarDay(iso: "2020-03-06"),
      precision: .day, isExtent: true, basis: .stated)
    let event = Event(
      type: .shelling, trigger: said(.shelling, "shelled"), status: .ongoing, isAggregate: true,
      refersTo: "clm_0", acts: ["clm_1", "clm_2"], actors: [said(army, "army")],
      targets: [said(Entity(name: "school"), "school")], places: [said(place, "Norton")],
      time: said(time, "on 5 March"), notAfter: CalendarDay(iso: "2020-03-07"),
      casualties: [said(Casualty(harm: .killed, count: count, who: "boys"), "three boys")],
      quantities: [said(Quantity(of: "shells", count: count), "three shells")],
      damage: [said("roof", "roof")], means: [said("mortar", "mortars")],
      agreement: said(
        AgreementReference(
          id: "truce", parties: [army], brokers: [army], guarantors: [army], announcer: army),
        "the truce"), isNotReported: true)
    return Claim(
      id: "clm_3", report: "r", event: event, zone: .caption, stance: .justifies,
      justification: said(.selfDefence, "in self-defence"),
      attribution: [
        AttributionLink(
          speaker: said(army, "army"), cue: said("say", "said"), isQuoted: true,
          saidOn: said(time, "on 5 March"), via: said(army, "army"))
      ], sentence: said("The army shelled it.", "The army shelled it."))
  }

  private func encoded(_ claim: Claim) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(claim), as: UTF8.self)
  }

  @Test func `a claim is written as the encoder writes it, and read back`() throws {
    for claim in [full, ClaimSketch("clm_1", in: "r1").claim] {
      let text = try json.text(claim)
      let plain = try encoded(claim)
      #expect(text.replacing("\\u0001", with: "") == plain.replacing("\\u0001", with: ""))
      #expect(try json.value(Claim.self, text) == claim)
      #expect(try JSONDecoder().decode(Claim.self, from: Data(text.utf8)) == claim)
      #expect(throws: Never.self) { try Claim(whole: text) }
    }
  }

  @Test func `members in another order or unknown ones are read too`() throws {
    let text = try json.text(full)
    let strange = #"{"before":[1,{"a":null,"b":[true,false]}],"#
    let more = strange + text.dropFirst()
    let late = text.dropLast() + #","zzz":{"x":"\"}"}}"#
    let turned =
      #"{"zone":"caption","# + text.dropFirst().replacing(#","zone":"caption""#, with: "")
    for text in [more, String(late), turned] {
      #expect(try json.value(Claim.self, text) == full)
    }
    #expect(throws: Never.self) { try Claim(whole: String(late)) }
  }

  @Test func `text cut off or nested without end is refused`() throws {
    let text = try json.text(full)
    for length in stride(from: 0, to: text.utf8.count, by: 7) {
      let part = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(throws: (any Error).self) { try json.value(Claim.self, part) }
    }
    let deep = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(throws: JSONReader.Fault.self) { try Claim(whole: deep) }
  }
}

extension Claim {
  /// Read without the help of the decoder.
  fileprivate init(whole text: String) throws {
    var reader = JSONReader(text)
    try self.init(from: &reader)
    try reader.end()
  }
}

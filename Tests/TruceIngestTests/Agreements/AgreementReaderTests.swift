import Foundation
import Testing
import TruceModel

@testable import TruceIngest

struct AgreementReaderTests {
  static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples/agreements").standardizedFileURL

  private let minimal = """
    id: X-1
    name: Test truce
    kind: bilateral
    parties: [Northland, Southland]
    area: {description: the valley, countries: [XX]}
    effective: "2020-03-06T00:01+02:00"
    ended: unknown
    provisions:
      - {id: "1", code: A1, kind: prohibited, text: No attacks., acts: [every ground, shelling]}
    """

  @Test
  func `every example agreement is valid and has provisions with references`() throws {
    let (agreements, issues) = AgreementReader().agreements(in: Self.examples)
    #expect(issues.map(\.message) == [])
    #expect(agreements.count >= 8)
    for agreement in agreements {
      #expect(!agreement.provisions.isEmpty && !agreement.references.isEmpty)
      #expect(agreement.provisions.allSatisfy { $0.reference != nil }, "\(agreement.id)")
      #expect(agreement.declared?.reference != nil, "\(agreement.id)")
    }
  }

  @Test
  func `a file gives moments with zone and acts by family`() throws {
    let agreement = try AgreementReader().agreement(yaml: minimal, path: "x.yaml")
    #expect(agreement.effective?.minute == 1)
    #expect(agreement.effective?.utcOffset == 120)
    #expect(agreement.ended == nil)
    #expect(agreement.provisions[0].acts.contains(.armedClash))
    #expect(agreement.provisions[0].acts.last == .shelling)
  }

  @Test(arguments: [
    (
      "kind: bilateral", "kind: bilaterel",
      "x.yaml:3: kind: unknown name \"bilaterel\"; did you mean \"bilateral\"?"
    ),
    (
      "code: A1", "code: A99",
      "x.yaml:9: provisions[1].code: not a code A1–A15, B1–B12, C1–C3, D or E; write a code A1–A15, B1–B12, C1–C3, D or E"
    ),
    (
      "every ground, shelling", "shellling",
      "x.yaml:9: provisions[1].acts: unknown name \"shellling\"; did you mean \"shelling\"?"
    ),
    (
      "name: Test truce", "nam: Test truce",
      "x.yaml:2: unknown name \"nam\"; did you mean \"name\"?"
    ),
    (
      "2020-03-06T00:01+02:00", "6 March",
      "x.yaml:6: effective: \"6 March\" is no date; write 2020-03-06, 2020-03-06T00:01 or 2020-03-06T00:01+02:00"
    ),
  ])
  func `a fault names file, line, field and remedy`(right: String, wrong: String, message: String) {
    let yaml = minimal.replacing(right, with: wrong)
    do {
      _ = try AgreementReader().agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted \(wrong)")
    } catch {
      #expect(error.lines.contains(message), "\(error)")
    }
  }

  @Test
  func `an actor id that the directory lacks is a fault`() {
    let directory = ActorDirectory([ActorEntry(id: "northland", name: "Northland")])
    let yaml = minimal.replacing("[Northland,", with: "[{name: Northland, id: nortland},")
    do {
      _ = try AgreementReader(directory: directory).agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted an unknown actor")
    } catch {
      #expect(error.description.contains("did you mean \"northland\"?"))
    }
  }
}

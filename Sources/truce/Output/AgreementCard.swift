import TruceModel

/// One agreement in words, for a terminal.
struct AgreementCard {
  func text(_ agreement: Agreement) -> String {
    var lines = ["\(agreement.name) (\(agreement.id))", ""]
    lines.append("Kind: \(agreement.kind.rawValue)")
    lines += row("Declared", agreement.declared) + row("Effective", agreement.effective)
    lines += row("Ended", agreement.ended)
    if let reason = agreement.endReason { lines.append("  because: \(reason)") }
    lines += row("Parties", agreement.parties) + row("Guarantors", agreement.guarantors)
    lines += row("Mediators", agreement.mediators) + row("Left out", agreement.excluded)
    lines += row("Watched by", agreement.mechanisms)
    if !agreement.buildsOn.isEmpty {
      lines.append("Builds on: \(agreement.buildsOn.map(\.rawValue).joined(separator: "; "))")
    }
    lines.append("Area: \(agreement.area.description)")
    lines += ["", "Provisions"]
    lines += agreement.provisions.flatMap(self.lines)
    lines += section("References", agreement.references)
    lines += section("Not known", agreement.unknowns)
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ label: String, _ moment: Agreement.Moment?) -> [String] {
    guard let moment else { return ["\(label): not known"] }
    let time = moment.minute.map { " \(twoDigits($0 / 60)):\(twoDigits($0 % 60))" } ?? ""
    let zone = moment.utcOffset.map { " (UTC\($0 < 0 ? "-" : "+")\(abs($0) / 60))" } ?? ""
    return ["\(label): \(moment.day)\(time)\(zone)"]
  }

  private func row(_ label: String, _ parties: [Agreement.Party]) -> [String] {
    parties.isEmpty ? [] : ["\(label): \(parties.map(\.name).joined(separator: "; "))"]
  }

  private func lines(of provision: Provision) -> [String] {
    let bound = provision.bound.isEmpty ? "all parties" : provision.bound.joined(separator: ", ")
    var lines = ["  \(provision.id) \(provision.code) \(provision.kind.rawValue), binds \(bound)"]
    lines.append("    \(provision.text)")
    if let deadline = provision.deadline { lines.append("    by \(deadline)") }
    if !provision.exceptions.isEmpty {
      let exceptions = provision.exceptions.map(\.rawValue).joined(separator: ", ")
      lines.append("    except: \(exceptions)")
    }
    if let reference = provision.reference { lines.append("    \(reference)") }
    return lines
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["", title] + entries.map { "  \($0)" }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

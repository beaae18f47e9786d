import TruceModel

/// The tables of `csv`. `claim_id`, `incident_id` and `report_id` join them.
extension Exporter {
  func tables(_ index: DossierIndex) -> [ExportFile] {
    let offsets = ReportOffsets(index.dossier.reports)
    return [
      ExportFile(name: "incidents.csv", bytes: incidents(index)),
      ExportFile(name: "claims.csv", bytes: claims(index, offsets)),
      ExportFile(name: "quantities.csv", bytes: quantities(index, offsets)),
      ExportFile(name: "alleged-violations.csv", bytes: violations(index)),
      ExportFile(name: "reports.csv", bytes: reports(index)),
    ]
  }

  // MARK: Incidents

  private func incidents(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.incidents)
    for incident in index.dossier.incidents {
      let assessment = index.assessment(of: incident.id)
      table.append(
        [.code(incident.id.rawValue), .code(incident.type)] + time(of: incident)
          + place(of: incident) + people(in: incident, assessment, index)
          + support(of: incident, assessment)
          + [
            .list(assessment?.contradictions.map(\.about.rawValue) ?? []),
            .code(incident.partOf?.rawValue), .list(incident.claims.map(\.rawValue)),
          ] + status(of: assessment))
    }
    return table.bytes
  }

  private func time(of incident: Incident) -> [CSVCell] {
    [
      .day(incident.time?.start), .day(incident.time?.end), .code(incident.time?.precision),
    ]
  }

  private func place(of incident: Incident) -> [CSVCell] {
    let place = incident.places.first
    return [
      .words(place?.name), .code(place?.relation), .words(place?.province), .code(place?.country),
      .decimal(place?.position?.latitude), .decimal(place?.position?.longitude),
      .code(place?.precision), .decimal(place?.radiusKilometres),
    ]
  }

  private func people(
    in incident: Incident, _ assessment: Assessment?, _ index: DossierIndex
  ) -> [CSVCell] {
    [
      .list(assessment?.actors.map(\.entity.name) ?? []),
      .list(assessment?.actors.map(\.standing.rawValue) ?? []),
      .list(index.targets(of: incident)),
    ]
  }

  private func support(of incident: Incident, _ assessment: Assessment?) -> [CSVCell] {
    let killed = assessment?.range(of: .killed)
    let injured = assessment?.range(of: .injured)
    return [
      .code(assessment?.grade), .number(assessment?.origins.filter(\.isKnown).count),
      .number(incident.reports.count), .number(killed?.low), .number(killed?.high),
      .number(injured?.low), .number(injured?.high),
    ]
  }

  /// Who the killed were, and the kinds of harm of which that is contested.
  private func status(of assessment: Assessment?) -> [CSVCell] {
    let killed = assessment?.range(of: .killed)
    return [
      .number(killed?.civilians?.low), .number(killed?.civilians?.high),
      .number(killed?.fighters?.low), .number(killed?.fighters?.high),
      .list((assessment?.contestedHarms ?? []).map(\.rawValue)),
    ]
  }

  // MARK: Claims

  private func claims(_ index: DossierIndex, _ offsets: ReportOffsets) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.claims)
    for claim in index.dossier.claims {
      table.append(origin(of: claim, index) + event(of: claim) + words(of: claim, offsets))
    }
    return table.bytes
  }

  private func origin(of claim: Claim, _ index: DossierIndex) -> [CSVCell] {
    let report = index.report(claim.report)
    return [
      .code(claim.id.rawValue), .code(index.incident(of: claim.id)?.rawValue),
      .words(claim.report.rawValue), .words(report?.outlet), .day(report?.published),
      .code(claim.zone), .code(claim.event.type), .code(claim.event.status), .code(claim.stance),
      .words(claim.attribution.map { $0.speaker?.value.name ?? "?" }.joined(separator: " > ")),
    ]
  }

  private func event(of claim: Claim) -> [CSVCell] {
    let event = claim.event
    return [
      .list(event.actors.map(\.value.name)), .list(event.targets.map(\.value.name)),
      .list(event.places.map(\.value.name)), .day(event.time?.value.start),
      .day(event.time?.value.end), .list(event.means.map(\.value)),
      .code(event.refersTo?.rawValue),
    ]
  }

  private func words(of claim: Claim, _ offsets: ReportOffsets) -> [CSVCell] {
    let range = offsets.codePoints(of: claim.sentence.span, in: claim.report)
    return [
      .words(claim.event.trigger.wording), .words(claim.sentence.wording), .number(range?.start),
      .number(range?.end),
    ]
  }

  // MARK: Quantities

  private func quantities(_ index: DossierIndex, _ offsets: ReportOffsets) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.quantities)
    for claim in index.dossier.claims {
      let head: [CSVCell] = [
        .code(claim.id.rawValue), .code(index.incident(of: claim.id)?.rawValue),
        .words(claim.report.rawValue),
      ]
      for casualty in claim.event.casualties {
        let value = casualty.value
        table.append(
          head + [.code(value.harm), .words(value.who)] + count(value.count)
            + words(of: casualty, in: claim, offsets))
      }
      for quantity in claim.event.quantities {
        let value = quantity.value
        table.append(
          head + [.code("things"), .words(value.of)] + count(value.count)
            + words(of: quantity, in: claim, offsets))
      }
    }
    return table.bytes
  }

  private func count(_ count: Count) -> [CSVCell] {
    [.number(count.low), .number(count.high), .code(count.qualifier)]
  }

  private func words<Value>(
    of attested: Attested<Value>, in claim: Claim, _ offsets: ReportOffsets
  ) -> [CSVCell] {
    let range = offsets.codePoints(of: attested.span, in: claim.report)
    return [.words(attested.wording), .number(range?.start), .number(range?.end)]
  }

  // MARK: Alleged violations

  private func violations(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.violations)
    for violation in index.dossier.violations {
      let agreement = index.dossier.agreements.first { $0.id == violation.agreement }
      let term = agreement?.provisions.first { $0.id == violation.provision }
      table.append(
        [
          .code(violation.agreement.rawValue), .words(agreement?.name), .code(violation.provision),
          .words(term?.text), .code(violation.incident?.rawValue),
          .list(violation.accused.map(\.name)), .list(violation.accusers.map(\.name)),
        ] + TestRows.tests(of: violation).map { .code($0.answer) } + [
          .code(violation.position?.answer), .number(violation.generalCount?.low),
          .number(violation.generalCount?.high), .words(violation.finding?.wording),
          .list(violation.claims.map(\.rawValue)),
        ])
    }
    return table.bytes
  }

  // MARK: Reports

  private func reports(_ index: DossierIndex) -> [UInt8] {
    var table = CSVTable(columns: TableSchema.reports)
    let counts = Dictionary(
      index.dossier.claims.map { ($0.report, 1) }, uniquingKeysWith: +)
    for report in index.dossier.reports {
      let copy = index.copy(report.id)
      table.append([
        .words(report.id.rawValue), .words(report.outlet), .words(report.title),
        .day(report.published), .code(report.publishedBasis), .code(report.language),
        .words(report.url), .words(report.path), .words(copy?.original.rawValue),
        .code(copy?.kind), .number(counts[report.id] ?? 0),
      ])
    }
    return table.bytes
  }
}

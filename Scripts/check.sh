#!/bin/sh
# The whole gate, as CI runs it: formatting, a build without warnings of ours, every test.
set -eu
cd "$(dirname "$0")/.."
swift format lint -s -r Sources Tests Training/Sources Package.swift
Scripts/test.sh

import { css } from 'lit';

export const styles = css`
  .pick {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    gap: 0.35em 0.5em;
  }
  .code {
    display: flex;
    gap: 1em;
    align-items: center;
    flex-wrap: wrap;
  }
  .qr {
    width: 8em;
    height: 8em;
    background: #fff;
    color: #000;
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .qr {
      width: 30mm;
      height: 30mm;
    }
  }
`;
